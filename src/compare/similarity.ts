import { comparisonKey } from "./split-units.ts";

/** Long enough that unrelated Chinese texts share few, short enough that an edit hurts little. */
const WINDOW = 4;

/**
 * Share of the older text's characters that are still there, 0..1, wherever they stand now: a character
 * counts when one of the four-character runs it belongs to is found in the newer text. White space and
 * width make no difference. 1 when the older text is empty. Linear in both lengths.
 */
export function similarity(older: string, newer: string): number {
  const a = comparisonKey(older);
  const b = comparisonKey(newer);
  if (a === b || a === "") return 1;
  if (a.length < WINDOW) return b.includes(a) ? 1 : 0;
  return covered(a, windows(b)) / a.length;
}

function windows(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + WINDOW <= text.length; at++) found.add(text.slice(at, at + WINDOW));
  return found;
}

function covered(text: string, known: ReadonlySet<string>): number {
  let count = 0;
  let counted = 0;
  for (let at = 0; at + WINDOW <= text.length; at++) {
    if (!known.has(text.slice(at, at + WINDOW))) continue;
    count += at + WINDOW - Math.max(counted, at);
    counted = at + WINDOW;
  }
  return count;
}
