import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeSince } from "../../src/fate/change-since.ts";
import type { Observation } from "../../src/fate/observation.ts";
import { day, gone, look, perhapsGone, walled } from "./history.ts";

const SAVED = [{ capturedAt: day(0) }];
const edited = (at: number, similarity = 0.9): Observation => look(at, { fate: "edited", similarity });

function told(history: readonly Observation[], since: number, now: number) {
  return changeSince(history, SAVED, new Date(day(since)), new Date(day(now)));
}

describe("what became certain since", () => {
  it("is a removal in the span in which it was confirmed, and in no other", () => {
    const history = [look(1), perhapsGone(2), gone(3), gone(4)];
    expect([told(history, 1, 2), told(history, 2, 3), told(history, 3, 4)]).toEqual([null, "removed", null]);
  });

  it("is nothing while it is only suspected", () => {
    expect(told([perhapsGone(1), perhapsGone(1.1)], 0, 5)).toBeNull();
    expect(told([look(1, { fate: "edited", confidence: "suspected", similarity: 0.1 })], 0, 5)).toBeNull();
  });

  it("is nothing in an outage, and the removal before it is not told again after it", () => {
    const history = [gone(1), walled(2), walled(3), gone(4)];
    expect([told(history, 0, 1.5), told(history, 1.5, 3.5), told(history, 3.5, 5)]).toEqual([
      "removed",
      null,
      null,
    ]);
  });

  it("is that an article is back, if it had been gone for certain", () => {
    expect(told([gone(1), look(2)], 1.5, 3)).toBe("restored");
    expect(told([perhapsGone(1), look(2)], 1.5, 3)).toBeNull();
  });

  it("is one edit however often it is met, and another edit after it", () => {
    const history = [edited(1), edited(2), walled(3), edited(4), edited(5, 0.7)];
    expect([told(history, 0, 1), told(history, 1, 4), told(history, 4, 5)]).toEqual([
      "edited",
      null,
      "edited",
    ]);
  });

  it("leaves out what was observed under a clock that ran ahead", () => {
    expect(told([gone(9)], 0, 5)).toBeNull();
  });

  it("tells no removal twice, wherever a history is cut", () => {
    const step = fc.constantFrom(look, gone, perhapsGone, walled, (at: number) => edited(at));
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(fc.nat(30), { maxLength: 5 }),
        (steps, cuts) => {
          const history = steps.map((make, index) => make(index + 1));
          const ends = [...new Set([...cuts.map((cut) => cut / 2), 20])].sort((a, b) => a - b);
          const removals = ends.filter((end, index) => {
            const known = history.filter(({ observedAt }) => observedAt <= day(end));
            return told(known, ends[index - 1] ?? 0, end) === "removed";
          });
          const alive = history.filter(({ fate }) => fate === "unchanged" || fate === "edited").length;
          expect(removals.length).toBeLessThanOrEqual(alive + 1);
          if (!history.some((one) => one.fate === "removed" && one.confidence === "confirmed"))
            expect(removals).toEqual([]);
        },
      ),
    );
  });
});
