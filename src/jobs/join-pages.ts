import type { FetchedPage } from "../browser/fetch-page.ts";
import type { Article } from "../capture/article.ts";
import { boundHtml } from "../capture/bound-html.ts";
import { decodeHtml } from "../capture/decode-html.ts";
import { extractArticle } from "../capture/extract-article.ts";
import { parseHtml } from "../capture/parse-html.ts";

/** More pages than this of one article are not asked for. */
const MOST = 30;

export interface JoinDeps {
  readonly now: () => Date;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly fetchPage: (uri: string) => Promise<FetchedPage>;
}

/** A page of the article that need not be asked for: the reader has it open. */
interface OpenPage {
  readonly uri: string;
  readonly article: Article;
}

/**
 * The article with the pages on which it goes on, in order, as far as we may ask for them: from its first
 * page on, whichever was read. What ends too early is marked `pages-missing`. `uri` is the read page's address.
 */
export async function joinPages(article: Article, uri: string, deps: JoinDeps): Promise<Article> {
  const { firstPage } = article;
  if (!firstPage) return joinFrom(article, uri, null, deps);
  const first = await readPage(firstPage, firstPage, deps);
  // The pager of the first page must name this one: a like address may be another article's.
  const named = first?.nextPages.some((next) => isSame(next, uri));
  if (!first || !named) return alone(article);
  const whole = await joinFrom(first, firstPage, { uri, article }, deps);
  return { ...whole, canonicalUri: first.canonicalUri, firstPage };
}

/** A later page without the first: it belongs to the same article, of which most is missing. */
function alone(article: Article): Article {
  const known = Math.max(2, article.nextPages.length + 2);
  return {
    ...article,
    firstPage: null,
    partial: "pages-missing",
    lacking: { kind: "pages", had: 1, known },
  };
}

async function joinFrom(
  first: Article,
  uri: string,
  open: OpenPage | null,
  deps: JoinDeps,
): Promise<Article> {
  const seen = new Set([uri]);
  const known = new Set([uri, ...first.nextPages]);
  let whole = first;
  let [next] = first.nextPages;
  while (next !== undefined) {
    const had = seen.size;
    seen.add(next);
    const page = had >= MOST ? null : await pageAt(next, uri, open, deps);
    if (!page)
      return { ...whole, partial: "pages-missing", lacking: { kind: "pages", had, known: known.size } };
    // Beyond the last page some sites serve the last, or the first, again.
    if (whole.text.includes(page.text)) return whole;
    whole = joined(whole, page);
    for (const one of page.nextPages) known.add(one);
    next = [...first.nextPages, ...page.nextPages].find((one) => !seen.has(one));
  }
  return whole;
}

function pageAt(
  address: string,
  firstPage: string,
  open: OpenPage | null,
  deps: JoinDeps,
): Promise<Article | null> {
  if (open && isSame(open.uri, address)) return Promise.resolve(open.article);
  return readPage(address, firstPage, deps);
}

async function readPage(address: string, firstPage: string, deps: JoinDeps): Promise<Article | null> {
  if ((await deps.missingOrigins([deps.originOf(address)])).length > 0) return null;
  const answer = await deps.fetchPage(address);
  if (answer.kind !== "answered" || answer.status >= 400 || !isSame(answer.finalUri, address)) return null;
  const { html } = decodeHtml(answer.bytes, answer.contentType);
  const source = boundHtml(html);
  const document = parseHtml(source.html, answer.finalUri);
  const options = { now: deps.now(), firstPage, cut: source.cut };
  const extraction = extractArticle(document, answer.finalUri, options);
  return extraction.kind === "article" ? extraction.article : null;
}

/** A redirect leads to a wall, a home page or another article. A change of protocol alone does not. */
function isSame(a: string, b: string): boolean {
  const bare = (uri: string): string => uri.replace(/^https?:|#.*$|\/$/g, "");
  return bare(a) === bare(b);
}

function joined(whole: Article, page: Article): Article {
  const images = new Map([...whole.images, ...page.images].map((image) => [image.uri, image]));
  return {
    ...whole,
    text: `${whole.text}\n${page.text}`,
    html: `${whole.html}\n${page.html}`,
    images: [...images.values()],
    author: whole.author ?? page.author,
    partial: whole.partial ?? page.partial,
    lacking: whole.lacking ?? page.lacking,
  };
}
