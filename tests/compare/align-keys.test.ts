import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignKeys } from "../../src/compare/align-keys.ts";

/** The textbook table, as the measure of the length. */
function longest(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, () => 0);
  for (const key of a) {
    const row = [0];
    for (const [at, other] of b.entries()) {
      row.push(key === other ? (above[at] ?? 0) + 1 : Math.max(row[at] ?? 0, above[at + 1] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

describe("alignKeys", () => {
  it("finds a longest common subsequence, in order, of equal keys", () => {
    const keys = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 14 });
    fc.assert(
      fc.property(keys, keys, (older, newer) => {
        const matches = alignKeys(older, newer);
        expect(matches).toHaveLength(longest(older, newer));
        for (const [at, [i, j]] of matches.entries()) {
          expect(older[i]).toBe(newer[j]);
          const [before, beside] = matches[at - 1] ?? [-1, -1];
          expect(i > before && j > beside).toBe(true);
        }
      }),
    );
  });
});
