import type { Extraction, Partiality } from "./article.ts";
import { articleUri } from "./article-uri.ts";
import { isCutShort } from "./cut-short.ts";
import { openDrawings } from "./drawn-content.ts";
import { hintsAtFolds } from "./fold-toggle.ts";
import { dropFurtherArticles } from "./further-articles.ts";
import { inertCopy } from "./inert-copy.ts";
import { inlineScripts, scriptById } from "./inline-scripts.ts";
import { detectLanguage } from "./language.ts";
import { firstPageOf, nextPages } from "./next-pages.ts";
import { readMetadata } from "./page-metadata.ts";
import { pageWriting } from "./page-writing.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { PageInput } from "./publishers/publisher.ts";
import { publisherFor } from "./publishers/registry.ts";
import { unfold } from "./unfold.ts";

export interface ExtractOptions {
  /** Resolves relative dates; dates beyond it are not believed. */
  readonly now: Date;
  /** Also refuse addresses of lists when nothing vouches for an article: for capture nobody asked for. */
  readonly strict?: boolean;
  /** Address of the article's first page, when this is a later one. */
  readonly firstPage?: string;
  /** The document lacks the page's end: it was cut before it was parsed. */
  readonly cut?: boolean;
}

/**
 * Reads the article on a page, or says why there is none. Works on a copy: `document` is not changed.
 * `uri` is the page's address after redirects, absolute.
 */
export function extractArticle(document: Document, uri: string, options: ExtractOptions): Extraction {
  const address = URL.parse(uri) ?? new URL("about:blank");
  const { document: copy, text, partial } = inertCopy(document);
  if (!(copy.body as HTMLElement | null)) return { kind: "refused", reason: "no-text" };
  const foldable = hintsAtFolds(text);
  openDrawings(copy);
  dropFurtherArticles(copy);
  if (foldable) unfold(copy);
  const metadata = readMetadata(copy);
  // Asked before the publisher, which changes the copy.
  const namedUri = articleUri(copy, metadata, address);
  const base = baseOf(copy, address);
  const start = options.firstPage ?? firstPageOf(copy, base, address);
  const further = nextPages(copy, base, address, URL.parse(start ?? "") ?? address);
  const tag = copy.documentElement.getAttribute("lang");
  const { chinese, zone } = pageWriting(copy);
  const input: PageInput = {
    document: copy,
    metadata,
    inlineScripts: () => inlineScripts(document),
    dataScript: (id) => scriptById(document, id),
    uri: address,
    base,
    dates: { now: options.now, zone },
    chinese,
  };
  const publisher = publisherFor(copy, address);
  const draft = publisher.extract(input, options.strict ?? false);
  if (typeof draft === "string") return { kind: "refused", reason: draft };
  const { vouched: _, canonicalUri, account, source, folded, ...article } = draft;
  const language = detectLanguage(tag, `${draft.title ?? ""}\n${draft.text}`);
  return {
    kind: "article",
    article: {
      ...article,
      account: account ?? null,
      source: source ?? null,
      language,
      canonicalUri: canonicalUri ?? (start !== null && start !== uri ? addressKey(start) : namedUri),
      publisher: publisher.id,
      partial: partialityOf(
        partial || (options.cut ?? false),
        () => folded === true || (foldable && isCutShort(document, draft.text)),
      ),
      nextPages: further,
      firstPage: start === uri ? null : start,
    },
  };
}

function partialityOf(tooLarge: boolean, isFolded: () => boolean): Partiality | null {
  if (tooLarge) return "too-large";
  return isFolded() ? "folded" : null;
}

function baseOf(document: Document, uri: URL): string {
  const href = document.querySelector("base[href]")?.getAttribute("href");
  return (href ? URL.parse(href, uri.href)?.href : null) ?? uri.href;
}
