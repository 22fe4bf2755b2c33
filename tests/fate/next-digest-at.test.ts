import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay, nextDigestAt } from "../../src/fate/next-digest-at.ts";

const at = (hour: number, minute = 0, date = 22): Date => new Date(2026, 10, date, hour, minute);

describe("the next digest", () => {
  it("is due at the reader's hour today, unless today's was told", () => {
    expect(nextDigestAt(9, { day: null }, at(7))).toEqual(at(9));
    expect(nextDigestAt(9, { day: "2026-11-22" }, at(7))).toEqual(at(9, 0, 23));
  });

  it("is due at once when its hour was slept through", () => {
    expect(nextDigestAt(9, { day: "2026-11-19" }, at(15, 20))).toEqual(at(15, 20));
  });

  it("does not come a second time on one day because the hour was changed", () => {
    expect(nextDigestAt(14, { day: "2026-11-22" }, at(10))).toEqual(at(14, 0, 23));
  });

  it("is not kept away by a day that a wrong clock noted", () => {
    expect(nextDigestAt(9, { day: "2031-01-01" }, at(10))).toEqual(at(10));
  });

  it("is never in the past, never beyond two days, and another day than the last", () => {
    const moment = fc.date({ min: new Date(2024, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 23 }), fc.boolean(), (now, hour, toldToday) => {
        const next = nextDigestAt(hour, { day: toldToday ? localDay(now) : null }, now);
        expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(next.getTime() - now.getTime()).toBeLessThan(2 * 86_400_000);
        if (toldToday) expect(localDay(next)).not.toBe(localDay(now));
      }),
    );
  });
});
