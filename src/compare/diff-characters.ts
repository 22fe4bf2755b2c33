import DiffMatchPatch from "diff-match-patch";
import { splitCharacters, type Unit } from "./split-units.ts";

/** One step of a comparison: a unit of the older text, of the newer text, or of both. */
export interface Step {
  readonly kind: "same" | "added" | "removed";
  /** As the newer text has it, unless removed. White space at its end counts as its own. */
  readonly text: string;
  /** How the older text ends this unit, when both have it: tells whether a paragraph ended there. */
  readonly olderText: string;
}

/** Private use area: room for units that are not one plain UTF-16 unit. */
const PRIVATE_START = 0xe000;
const PRIVATE_END = 0xf8ff;

/**
 * Differences of two short texts at character level, small accidental agreements folded away
 * (diff-match-patch's semantic clean-up). `null` when the characters are too varied to be encoded.
 */
export function diffCharacters(older: string, newer: string): Step[] | null {
  const [a, b] = [splitCharacters(older), splitCharacters(newer)];
  const encode = encoder();
  const [left, right] = [encode(a), encode(b)];
  if (left === null || right === null) return null;
  return toSteps(semanticDiff(left, right), a, b);
}

function semanticDiff(left: string, right: string): [-1 | 0 | 1, string][] {
  const matcher = new DiffMatchPatch();
  // A clock would make the result depend on the machine; the caller bounds the lengths instead.
  matcher.Diff_Timeout = 0;
  const diffs = matcher.diff_main(left, right, false);
  matcher.diff_cleanupSemantic(diffs);
  return diffs;
}

/** Each unit becomes one UTF-16 unit, itself where it can, so that clean-up sees real punctuation. */
function encoder(): (units: readonly Unit[]) => string | null {
  const codes = new Map<string, string>();
  let next = PRIVATE_START;
  const codeOf = (key: string): string | null => {
    if (key.length === 1 && !/[\uD800-\uF8FF]/.test(key)) return key;
    const known = codes.get(key);
    if (known !== undefined) return known;
    if (next > PRIVATE_END) return null;
    codes.set(key, String.fromCharCode(next));
    return String.fromCharCode(next++);
  };
  return (units) => {
    const encoded = units.map((unit) => codeOf(unit.key));
    return encoded.includes(null) ? null : encoded.join("");
  };
}

function toSteps(diffs: readonly [-1 | 0 | 1, string][], a: readonly Unit[], b: readonly Unit[]): Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const [operation, run] of diffs) {
    for (let count = 0; count < run.length; count++) {
      const before = operation <= 0 ? (a[i++]?.text ?? "") : "";
      const after = operation >= 0 ? (b[j++]?.text ?? "") : "";
      if (operation === 0) steps.push({ kind: "same", text: after, olderText: before });
      else if (operation < 0) steps.push({ kind: "removed", text: before, olderText: before });
      else steps.push({ kind: "added", text: after, olderText: "" });
    }
  }
  return steps;
}
