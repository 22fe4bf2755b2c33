import { compareVersions } from "./compare-versions.ts";
import { editableText } from "./editable-text.ts";
import { matchArticles, type IdentifiedVersion } from "./same-article.ts";

export interface PageRelation {
  readonly relation: "same-unchanged" | "same-edited" | "different";
  /** Share of `older`'s characters that `newer` has too, 0..1. */
  readonly similarity: number;
}

/** Whether two pages, read the same way, show one article, and whether one of them was edited. */
export function relatePages(older: IdentifiedVersion, newer: IdentifiedVersion): PageRelation {
  const { same, similarity, headlines } = matchArticles(older, newer);
  if (!same) return { relation: "different", similarity };
  const { added, removed } = compareVersions(
    { title: null, text: editableText(older.text) },
    { title: null, text: editableText(newer.text) },
  );
  const edited = headlines === "different" || added + removed > 0;
  return { relation: edited ? "same-edited" : "same-unchanged", similarity };
}
