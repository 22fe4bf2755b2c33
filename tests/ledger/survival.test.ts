import fc from "fast-check";
import { expect, it } from "vitest";
import { medianSurvival } from "../../src/ledger/summarise-ledger.ts";
import { survivalOf } from "../../src/ledger/survival.ts";

const HOUR = 3_600_000;
const seen = { lastAlive: "2024-08-29T00:00:00.000Z", firstRemoved: "2024-08-30T00:00:00.000Z" };

it("bounds the survival by the last sign of life and the first look that found it gone", () => {
  expect(survivalOf("2024-08-28T20:00+08:00", seen)).toEqual({ atLeast: 12 * HOUR, atMost: 36 * HOUR });
});

it("widens it by the day when the page shows no time", () => {
  expect(survivalOf("2024-08-28", seen)).toEqual({ atLeast: 8 * HOUR, atMost: 56 * HOUR });
});

it.each([
  ["no time of publication", null],
  ["no date", "昨天"],
  ["one after the removal", "2024-09-01T00:00:00Z"],
])("knows nothing with %s", (_, publishedAt) => {
  expect(survivalOf(publishedAt, seen)).toBeNull();
});

it("starts at nothing when it was never seen standing", () => {
  const never = { ...seen, lastAlive: null };
  expect(survivalOf("2024-08-28T20:00+08:00", never)).toEqual({ atLeast: 0, atMost: 36 * HOUR });
});

it("gives bounds between which the median of any true survivals lies", () => {
  const truth = fc.record({
    before: fc.integer({ min: 0, max: 1e9 }),
    after: fc.integer({ min: 0, max: 1e9 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(truth, { minLength: 1, maxLength: 30 }), (all) => {
      const bounds = all.map(({ before, after }) => ({ atLeast: before, atMost: before + after }));
      const actual = all.map(({ before, after, share }) => before + after * share).sort((a, b) => a - b);
      const median = medianSurvival(bounds);
      const middles = [actual[Math.floor((all.length - 1) / 2)], actual[Math.floor(all.length / 2)]];
      for (const middle of middles) {
        expect(middle).toBeGreaterThanOrEqual(median?.atLeast ?? NaN);
        expect(middle).toBeLessThanOrEqual(median?.atMost ?? NaN);
      }
    }),
  );
});

it("has no median of nothing", () => {
  expect(medianSurvival([])).toBeNull();
});
