import { alignKeys, commonEnds } from "./align-keys.ts";
import { diffCharacters, type Step } from "./diff-characters.ts";
import { splitCharacters, splitClauses, splitSentences, type Unit } from "./split-units.ts";

/** Longest run (both sides together) whose characters are compared: bounds the work on unrelated texts. */
export const CHARACTER_LIMIT = 3000;
/** Below this share of common characters two runs are two texts, not one text edited. */
const SAME_TEXT = 0.3;

/**
 * Differences of two texts in two levels: sentences are aligned first, characters only inside runs that
 * changed and are still alike. Every character of either text is in exactly one step.
 */
export function diffTexts(older: string, newer: string): Step[] {
  return diffUnits(splitSentences(older), splitSentences(newer), diffSentenceRun);
}

type RunDiff = (older: string, newer: string) => Step[];

function diffUnits(
  older: readonly Unit[],
  newer: readonly Unit[],
  diffRun: RunDiff,
  align = alignKeys,
): Step[] {
  const matches = align(
    older.map((unit) => unit.key),
    newer.map((unit) => unit.key),
  );
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...matches, [older.length, newer.length] as const]) {
    if (a > i || b > j)
      for (const step of diffRun(textOf(older.slice(i, a)), textOf(newer.slice(j, b)))) steps.push(step);
    const [before, after] = [older[a], newer[b]];
    if (before && after) steps.push({ kind: "same", text: after.text, olderText: before.text });
    [i, j] = [a + 1, b + 1];
  }
  return steps;
}

function diffSentenceRun(older: string, newer: string): Step[] {
  if (older.length + newer.length <= CHARACTER_LIMIT) return diffShortRun(older, newer);
  if (commonShare(older, newer) < SAME_TEXT) return replaced(older, newer);
  return diffUnits(splitClauses(older), splitClauses(newer), diffClauseRun);
}

function diffClauseRun(older: string, newer: string): Step[] {
  if (older.length + newer.length <= CHARACTER_LIMIT) return diffShortRun(older, newer);
  return diffUnits(splitCharacters(older), splitCharacters(newer), diffEndlessRun, commonEnds);
}

/** A clause without an end: what is left of it once equal beginnings and ends are set apart. */
function diffEndlessRun(older: string, newer: string): Step[] {
  return older.length + newer.length <= CHARACTER_LIMIT ? diffShortRun(older, newer) : replaced(older, newer);
}

function diffShortRun(older: string, newer: string): Step[] {
  if (older === "" || newer === "" || commonShare(older, newer) < SAME_TEXT) return replaced(older, newer);
  return diffCharacters(older, newer) ?? replaced(older, newer);
}

/** Paragraph breaks stay visible: one step per sentence, not one for the run. */
function replaced(older: string, newer: string): Step[] {
  return [
    ...splitSentences(older).map(({ text }): Step => ({ kind: "removed", text, olderText: text })),
    ...splitSentences(newer).map(({ text }): Step => ({ kind: "added", text, olderText: "" })),
  ];
}

function textOf(units: readonly Unit[]): string {
  return units.map((unit) => unit.text).join("");
}

/** Share of the shorter text's characters that the longer one has too, order ignored: a cheap bound. */
function commonShare(older: string, newer: string): number {
  const counts = new Map<string, number>();
  for (const character of older) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of newer) {
    const left = counts.get(character) ?? 0;
    if (left === 0) continue;
    counts.set(character, left - 1);
    common++;
  }
  return common / Math.max(1, Math.min(older.length, newer.length));
}
