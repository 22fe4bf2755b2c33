import type { FetchedPage } from "../browser/fetch-page.ts";
import { boundHtml } from "../capture/bound-html.ts";
import { decodeHtml } from "../capture/decode-html.ts";
import { extractArticle } from "../capture/extract-article.ts";
import { serverTime } from "../capture/kept-headers.ts";
import { parseHtml } from "../capture/parse-html.ts";
import type { Evidence } from "../fate/evidence.ts";
import { readSignals } from "../fate/read-signals.ts";

/** An original as it answered our own request. */
export interface Fetched {
  readonly evidence: Evidence;
  readonly html: string | null;
  readonly charset: string | null;
}

/** Turns an answer into evidence: decoded, parsed and read like a page in a tab. */
export function readFetched(requestedUri: string, page: FetchedPage, now: Date): Fetched {
  const asked = { via: "fetch", requestedUri } as const;
  if (page.kind === "no-answer") {
    const evidence = { ...asked, finalUri: requestedUri, status: 0, extraction: null, signals: null };
    return { evidence, html: null, charset: null };
  }
  const { finalUri, status } = page;
  const base = { ...asked, serverTime: serverTime(page.headers ?? []) };
  const { html, charset } = decodeHtml(page.bytes, page.contentType);
  if (!looksLikeHtml(page.contentType, html))
    return { evidence: { ...base, finalUri, status, extraction: null, signals: null }, html: null, charset };
  const source = boundHtml(html);
  const document = parseHtml(source.html, finalUri);
  const extraction = extractArticle(document, finalUri, { now, cut: source.cut });
  const signals = readSignals(document, finalUri);
  return { evidence: { ...base, finalUri, status, extraction, signals }, html, charset };
}

/** Servers forget the header; what starts like HTML then is. */
function looksLikeHtml(contentType: string | null, html: string): boolean {
  if (contentType) return /html|xml/i.test(contentType);
  return /^\s*<(?:!doctype|html|head|body|\?xml|!--|meta|title)/i.test(html);
}
