import type { ArchiveFile } from "./archive-file.ts";
import type { Chapter } from "./story.ts";
import type { FateSummary } from "../../src/fate/fate.ts";
import { shorten } from "./table.ts";

/** One line of the demo's table, and whether it is as it must be. */
export interface Line {
  readonly cells: readonly string[];
  readonly differs: string | null;
}

export const HEADER = ["", "article", "saved", "fate", "cause", "notice"];

/** Holds the exported archive against what the story expects. */
export function judgeStory(story: readonly Chapter[], archive: ArchiveFile): Line[] {
  return story.map((chapter) => judgeChapter(chapter, archive));
}

function judgeChapter({ article, saved, expected }: Chapter, archive: ArchiveFile): Line {
  const resource = archive.resources.find(({ uri }) => uri === article.address);
  const captures = archive.captures.filter(({ resourceId }) => resourceId === resource?.id);
  const first = captures.find(({ via }) => via === "page");
  const differs = [
    ...(first ? [] : ["it was not saved"]),
    ...(first && first.trigger !== saved ? [`saved by ${first.trigger}, not ${saved}`] : []),
    ...(first && resource?.title !== article.title ? [`titled ${resource?.title}`] : []),
    ...article.paragraphs
      .filter((text) => first && !first.text.includes(text))
      .map((text) => `lacks “${text}”`),
    ...(["fate", "confidence", "cause", "notice", "reason", "regulation"] as const)
      .filter((key) => (resource?.fate?.[key] ?? null) !== expected[key])
      .map((key) => `${key} is ${resource?.fate?.[key] ?? null}, not ${expected[key]}`),
  ].join("; ");
  const { cause = null, notice = null } = resource?.fate ?? {};
  const how = first ? { manual: "by hand", watchlist: "automatically" }[saved] : "no";
  return {
    cells: [
      differs ? "✖" : "✔",
      shorten(article.title, 44),
      how,
      fateWords(resource?.fate),
      cause ?? "",
      notice ?? "",
    ],
    differs: differs || null,
  };
}

/** A suspicion is named as one, as in the library: it stands only after a second look. */
function fateWords(summary: FateSummary | null | undefined): string {
  if (!summary) return "–";
  return summary.confidence === "suspected" ? `${summary.fate} (seen once)` : summary.fate;
}
