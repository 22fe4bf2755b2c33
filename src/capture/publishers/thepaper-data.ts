import { dig, digText } from "./data-path.ts";
import { readValue } from "./js-value.ts";
import type { ServedArticle } from "./served-article.ts";

/**
 * The Paper since 2022: Next.js serves the article as JSON. A post of a 澎湃号 names the account that wrote
 * it in `authorInfo`; everything else is the paper's own or names another source.
 */
export function thepaperData(script: string): ServedArticle | null {
  const at = script.search(/\{"props":\{/);
  const detail = at < 0 ? undefined : dig(readValue(script, at)?.value, "props", "pageProps", "detailData");
  const article = dig(detail, "contentDetail") ?? dig(detail, "liveDetail");
  const title = digText(article, "name");
  const html = digText(article, "content") ?? digText(article, "summary");
  if (title === null || html === null) return null;
  const outlet = digText(article, "authorInfo", "sname") ?? digText(article, "source");
  return { title, time: digText(article, "pubTime"), outlet, author: digText(article, "author"), html };
}
