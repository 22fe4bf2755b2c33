import type { Extraction } from "../capture/article.ts";
import type { Memento } from "../fate/evidence.ts";

/**
 * The captures as a tab can show them: an article that was saved with all its pages is met again one page
 * at a time, and must not read as cut short where its first page is what it was.
 */
export function asFirstPage(timeMap: readonly Memento[], extraction: Extraction | null): Memento[] {
  const article = extraction?.kind === "article" ? extraction.article : null;
  if (!article || article.nextPages.length === 0) return [...timeMap];
  return timeMap.map((memento) =>
    memento.text.startsWith(`${article.text}\n`) ? { ...memento, text: article.text } : memento,
  );
}
