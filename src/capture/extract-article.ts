import type { Extraction } from "./article.ts";
import { articleUri } from "./article-uri.ts";
import { documentTitle } from "./document-title.ts";
import { detectLanguage } from "./language.ts";
import { readMetadata } from "./page-metadata.ts";
import type { ArticleDraft, PageInput } from "./publishers/publisher.ts";
import { publisherFor } from "./publishers/registry.ts";

export interface ExtractOptions {
  /** Resolves relative dates; dates beyond it are not believed. */
  readonly now: Date;
  /** Also refuse addresses of lists when nothing vouches for an article: for capture nobody asked for. */
  readonly strict?: boolean;
}

/**
 * Reads the article on a page, or says why there is none. Works on a copy: `document` is not changed.
 * `uri` is the page's address after redirects, absolute.
 */
export function extractArticle(document: Document, uri: string, options: ExtractOptions): Extraction {
  const address = URL.parse(uri) ?? new URL("about:blank");
  const copy = document.cloneNode(true) as Document;
  if (!(copy.body as HTMLElement | null)) return { kind: "refused", reason: "no-text" };
  const input: PageInput = {
    document: copy,
    uri: address,
    base: baseOf(copy, address),
    dates: { now: options.now, zone: zoneOf(document) },
  };
  const publisher = publisherFor(copy, address);
  const draft = publisher.extract(input, options.strict ?? false);
  if (typeof draft === "string") return { kind: "refused", reason: draft };
  return { kind: "article", article: complete(draft, publisher.id, document, address) };
}

function complete(draft: ArticleDraft, publisher: string, document: Document, uri: URL) {
  const { vouched: _, canonicalUri, account, ...article } = draft;
  return {
    ...article,
    account: account ?? null,
    language: detectLanguage(
      document.documentElement.getAttribute("lang"),
      `${draft.title ?? ""}\n${draft.text}`,
    ),
    canonicalUri: canonicalUri ?? articleUri(document, readMetadata(document), uri),
    publisher,
  };
}

function baseOf(document: Document, uri: URL): string {
  const href = document.querySelector("base[href]")?.getAttribute("href");
  return (href ? URL.parse(href, uri.href)?.href : null) ?? uri.href;
}

/** Chinese pages write Beijing (Taipei, Hong Kong) time and do not say so. */
function zoneOf(document: Document): string | null {
  if (/[\u4E00-\u9FFF]{2}/.test(documentTitle(document))) return "+08:00";
  // The text of a few paragraphs: that of the whole body would hold megabytes of scripts.
  const blocks = [...document.querySelectorAll("p, h1, h2, li, td")].slice(0, 60);
  const sample = blocks.map((block) => (block.textContent ?? "").slice(0, 400)).join("");
  return (sample.match(/[\u4E00-\u9FFF]/g)?.length ?? 0) > 60 ? "+08:00" : null;
}
