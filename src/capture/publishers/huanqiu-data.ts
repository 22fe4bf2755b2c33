import { beijingTime } from "./data-path.ts";
import { unescapeEntities } from "./js-literal.ts";
import type { ServedArticle } from "./served-article.ts";

/** Huanqiu: the served page keeps each field of the article in a `<textarea>` of its own. */
export function huanqiuData(_script: string, document: Document): ServedArticle | null {
  const field = (name: string): string | null =>
    document.querySelector(`textarea.article-${name}`)?.textContent?.trim() || null;
  const title = field("title");
  const content = field("content");
  if (title === null || content === null) return null;
  const author = field("author");
  return {
    title: unescapeEntities(title),
    time: beijingTime(field("time")),
    outlet: field("source-name"),
    author: author && `作者：${author}`,
    // Parsers that keep the references of a textarea's text leave one layer more.
    html: content.includes("<") ? content : unescapeEntities(content),
  };
}
