import type { Extraction } from "./article.ts";
import { articleUri } from "./article-uri.ts";
import { inertCopy } from "./inert-copy.ts";
import { inlineScripts } from "./inline-scripts.ts";
import { detectLanguage } from "./language.ts";
import { nextPages } from "./next-pages.ts";
import { readMetadata } from "./page-metadata.ts";
import { pageWriting } from "./page-writing.ts";
import type { PageInput } from "./publishers/publisher.ts";
import { publisherFor } from "./publishers/registry.ts";

export interface ExtractOptions {
  /** Resolves relative dates; dates beyond it are not believed. */
  readonly now: Date;
  /** Also refuse addresses of lists when nothing vouches for an article: for capture nobody asked for. */
  readonly strict?: boolean;
  /** Address of the article's first page, when this is a later one. */
  readonly firstPage?: string;
}

/**
 * Reads the article on a page, or says why there is none. Works on a copy: `document` is not changed.
 * `uri` is the page's address after redirects, absolute.
 */
export function extractArticle(document: Document, uri: string, options: ExtractOptions): Extraction {
  const address = URL.parse(uri) ?? new URL("about:blank");
  const { document: copy, partial } = inertCopy(document);
  if (!(copy.body as HTMLElement | null)) return { kind: "refused", reason: "no-text" };
  const metadata = readMetadata(copy);
  // Asked before the publisher, which changes the copy.
  const namedUri = articleUri(copy, metadata, address);
  const base = baseOf(copy, address);
  const further = nextPages(copy, base, address, firstPage(options, address));
  const tag = copy.documentElement.getAttribute("lang");
  const { chinese, zone } = pageWriting(copy);
  const input: PageInput = {
    document: copy,
    metadata,
    inlineScripts: () => inlineScripts(document),
    uri: address,
    base,
    dates: { now: options.now, zone },
    chinese,
  };
  const publisher = publisherFor(copy, address);
  const draft = publisher.extract(input, options.strict ?? false);
  if (typeof draft === "string") return { kind: "refused", reason: draft };
  const { vouched: _, canonicalUri, account, ...article } = draft;
  const language = detectLanguage(tag, `${draft.title ?? ""}\n${draft.text}`);
  return {
    kind: "article",
    article: {
      ...article,
      account: account ?? null,
      language,
      canonicalUri: canonicalUri ?? namedUri,
      publisher: publisher.id,
      partial: partial ? "too-large" : null,
      nextPages: further,
    },
  };
}

function firstPage({ firstPage: given }: ExtractOptions, address: URL): URL {
  return (given === undefined ? null : URL.parse(given)) ?? address;
}

function baseOf(document: Document, uri: URL): string {
  const href = document.querySelector("base[href]")?.getAttribute("href");
  return (href ? URL.parse(href, uri.href)?.href : null) ?? uri.href;
}
