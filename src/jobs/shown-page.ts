import type { Article, Extraction } from "../capture/article.ts";
import type { Memento } from "../fate/evidence.ts";

/**
 * The captures as a tab can show them: an article that was saved with all its pages is met again one page
 * at a time, and must not read as cut short where the page is what it was.
 */
export function asShownPage(timeMap: readonly Memento[], extraction: Extraction | null): Memento[] {
  const article = extraction?.kind === "article" ? extraction.article : null;
  if (!article || (article.nextPages.length === 0 && !article.firstPage)) return [...timeMap];
  const { title, text } = article;
  return timeMap.map((memento) => {
    // Of a page that the copy lacks nothing can be said.
    const comparable = memento.partial !== "pages-missing";
    if (comparable && !`\n${memento.text}\n`.includes(`\n${text}\n`)) return memento;
    // Later pages have headlines of their own, such as "… (2)".
    return { ...memento, text, title: article.firstPage ? title : memento.title };
  });
}

/** The captures as if the newest had been taken now: what has arrived since on the same page is no edit. */
export function asGrown(timeMap: readonly Memento[], { text }: Article): Memento[] {
  const newest = timeMap.findLast(({ via }) => via === "page");
  return timeMap.map((memento) => (memento === newest ? { ...memento, text } : memento));
}
