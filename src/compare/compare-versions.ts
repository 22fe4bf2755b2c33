import type { ComparedVersion, Comparison, ParagraphChange, Segment } from "./comparison.ts";
import type { Step } from "./diff-characters.ts";
import { diffTexts } from "./diff-texts.ts";
import { groupParagraphs } from "./group-paragraphs.ts";
import { comparisonKey, splitCharacters } from "./split-units.ts";

/**
 * What differs between two versions, at character level. White space, width and invisible characters
 * are no difference, nor is where a paragraph ends. Swapping the versions swaps added and removed.
 */
export function compareVersions(older: ComparedVersion, newer: ComparedVersion): Comparison {
  const title = compareTitles(older.title, newer.title);
  const paragraphs = groupParagraphs(steps(older.text, newer.text));
  const shown = title ? [title, ...paragraphs] : paragraphs;
  const before = countCharacters(older.text);
  const kept = before - countOf(paragraphs, "removed");
  return {
    title,
    paragraphs,
    added: countOf(shown, "added"),
    removed: countOf(shown, "removed"),
    similarity: before === 0 ? 1 : kept / before,
  };
}

function compareTitles(older: string | null, newer: string | null): ParagraphChange | null {
  const paragraphs = groupParagraphs(steps(oneLine(older), oneLine(newer)));
  return paragraphs.length > 1
    ? { kind: "changed", segments: paragraphs.flatMap(segmentsOf) }
    : (paragraphs[0] ?? null);
}

function oneLine(title: string | null): string {
  return (title ?? "").replace(/\s+/g, " ");
}

/** Always compared in one order, or ties would be settled differently after a swap. */
function steps(older: string, newer: string): Step[] {
  const [a, b] = [endLines(older), endLines(newer)];
  if (comparisonKey(a) <= comparisonKey(b)) return removedFirst(diffTexts(a, b));
  return removedFirst(diffTexts(b, a).map(mirrored));
}

/** Both versions' last paragraphs end alike, whether or not a line feed follows. */
function endLines(text: string): string {
  return text.trim() === "" ? "" : `${text.trim().normalize("NFC")}\n`;
}

function mirrored(step: Step): Step {
  if (step.kind === "same") return { kind: "same", text: step.olderText, olderText: step.text };
  return step.kind === "added"
    ? { kind: "removed", text: step.text, olderText: step.text }
    : { kind: "added", text: step.text, olderText: "" };
}

/** Within one change, what was there stands before what came. */
function removedFirst(all: readonly Step[]): Step[] {
  const sorted: Step[] = [];
  let added: Step[] = [];
  for (const step of all) {
    if (step.kind === "added") added.push(step);
    else if (step.kind === "removed") sorted.push(step);
    else {
      sorted.push(...added, step);
      added = [];
    }
  }
  return [...sorted, ...added];
}

function segmentsOf(paragraph: ParagraphChange): readonly Segment[] {
  return paragraph.kind === "changed" ? paragraph.segments : [paragraph];
}

function countOf(paragraphs: readonly ParagraphChange[], kind: "added" | "removed"): number {
  return paragraphs
    .flatMap(segmentsOf)
    .filter((segment) => segment.kind === kind)
    .reduce((sum, segment) => sum + countCharacters(segment.text), 0);
}

function countCharacters(text: string): number {
  return splitCharacters(text).length;
}
