import type { FetchedPage } from "../browser/fetch-page.ts";
import type { Article } from "../capture/article.ts";
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

/**
 * The article with the pages on which it goes on, in order, as far as we may ask for them. What ends
 * too early is marked `pages-missing`. `uri` is the first page's address.
 */
export async function joinPages(article: Article, uri: string, deps: JoinDeps): Promise<Article> {
  const seen = new Set([uri]);
  let whole = article;
  let [next] = article.nextPages;
  while (next !== undefined) {
    seen.add(next);
    const page = seen.size > MOST ? null : await readPage(next, uri, deps);
    if (!page) return { ...whole, partial: "pages-missing" };
    // Beyond the last page some sites serve the last, or the first, again.
    if (whole.text.includes(page.text)) return whole;
    whole = joined(whole, page);
    next = [...article.nextPages, ...page.nextPages].find((one) => !seen.has(one));
  }
  return whole;
}

async function readPage(address: string, firstPage: string, deps: JoinDeps): Promise<Article | null> {
  if ((await deps.missingOrigins([deps.originOf(address)])).length > 0) return null;
  const answer = await deps.fetchPage(address);
  if (answer.kind !== "answered" || answer.status >= 400 || !isSame(answer.finalUri, address)) return null;
  const { html } = decodeHtml(answer.bytes, answer.contentType);
  const document = parseHtml(html, answer.finalUri);
  const extraction = extractArticle(document, answer.finalUri, { now: deps.now(), firstPage });
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
  };
}
