import { addressKey } from "../resource/canonical-uri.ts";
import { registrableDomain } from "../resource/registrable-domain.ts";
import { isListAddress } from "./list-page.ts";
import type { PageMetadata } from "./page-metadata.ts";

/**
 * Identity of the article on a page: `rel=canonical` or `og:url` when it is on the same site, looks
 * like an article and does not contradict the page's own address; else that address. In `addressKey` form.
 */
export function articleUri(document: Document, metadata: PageMetadata, uri: URL): string {
  const canonical = document.querySelector("link[rel~='canonical'][href]")?.getAttribute("href") ?? null;
  for (const named of [canonical, metadata.meta("og:url")]) {
    const candidate = named ? URL.parse(named.trim(), uri.href) : null;
    if (candidate && isTrustworthy(candidate, uri)) return addressKey(candidate.href);
  }
  return addressKey(uri.href);
}

function isTrustworthy(candidate: URL, uri: URL): boolean {
  if (!/^https?:$/.test(candidate.protocol)) return false;
  if (registrableDomain(candidate.hostname) !== registrableDomain(uri.hostname)) return false;
  if (isListAddress(candidate)) return false;
  return !contradicts(candidate, uri);
}

/**
 * Templates and single-page sites carry another article's canonical address: one that names none of this
 * page's numbers or, where the page's address has none, not its last name.
 */
function contradicts(candidate: URL, uri: URL): boolean {
  const own = identifiers(uri);
  if (own.length > 0) return !own.some((name) => identifiers(candidate).includes(name));
  // A short address on a host of its own shares no name with the article that it leads to.
  if (candidate.hostname !== uri.hostname) return false;
  const name = names(candidate).at(-1);
  return name !== undefined && !names(uri).includes(name);
}

/** Parts of the path without their ending: `/post/river.html` has `post` and `river`. */
function names(uri: URL): readonly string[] {
  return uri.pathname
    .split("/")
    .filter((part) => part !== "" && !/^(index|default)\.\w+$/.test(part))
    .map((part) => part.replace(/\.\w{1,5}$/, "").toLowerCase());
}

/** Runs of five or more letters and digits with a digit among them: what article numbers look like. */
function identifiers(uri: URL): readonly string[] {
  const source = `${uri.pathname}${uri.search}`.toLowerCase();
  return (source.match(/[a-z0-9]{5,}/g) ?? [])
    .filter((run) => /\d/.test(run))
    .flatMap((run) => [run, ...(run.match(/\d{5,}/g) ?? [])]);
}
