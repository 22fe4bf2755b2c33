import { relateHeadlines } from "./relate-headlines.ts";
import type { ComparedVersion } from "./comparison.ts";
import { comparisonKey } from "./split-units.ts";

/**
 * Whether `newer` is the same text with more of it: every line of `older` stands in its order, the last one
 * perhaps with its end, and something came besides. So a page that fills piece by piece is told from an edit.
 */
export function isContinuation(older: ComparedVersion, newer: ComparedVersion): boolean {
  if (relateHeadlines(older.title, newer.title, []) === "different") return false;
  const before = linesOf(older.text);
  const after = linesOf(newer.text);
  let at = 0;
  for (const [index, line] of before.entries()) {
    const last = index === before.length - 1;
    while (at < after.length && !fits(after[at] as string, line, last)) at++;
    if (at++ === after.length) return false;
  }
  return after.join("").length > before.join("").length;
}

function fits(line: string, older: string, last: boolean): boolean {
  return line === older || (last && line.startsWith(older.replace(/[.…。]+$/, "")));
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map(comparisonKey)
    .filter((line) => line !== "");
}
