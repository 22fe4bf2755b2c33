import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/fate/observation.ts";
import { removalWindow } from "../../src/fate/removal-window.ts";
import { standingOf } from "../../src/fate/standing.ts";
import { day, gone, look, perhapsGone, walled } from "./history.ts";

const SAVED = [{ capturedAt: day(0), via: "page" }] as const;
const NOW = new Date(day(100));
const standing = (...looks: Observation[]) => standingOf(looks, SAVED, NOW);

describe("what a reader is told", () => {
  it("is nothing before the first look, and what that look found after it", () => {
    expect(standing()).toBeNull();
    expect(standing(walled(1))).toMatchObject({ fate: "unverified", cause: "captcha" });
    expect(standing(look(1), walled(2))).toMatchObject({
      fate: "unchanged",
      observedAt: day(1),
      uncertain: { observedAt: day(2), cause: "captcha" },
    });
    expect(standing(look(1), walled(2), look(3))?.uncertain).toBeUndefined();
  });

  it("stays the platform's own words when a later look finds less", () => {
    expect(standing(look(1), gone(2), perhapsGone(3), walled(4))).toMatchObject({
      fate: "removed",
      cause: "author",
      confidence: "confirmed",
      notice: "该内容已被发布者删除",
      observedAt: day(3),
      uncertain: { observedAt: day(4) },
    });
  });

  it("stays the platform's own words when later looks are just as sure and tell less", () => {
    const missing = (at: number) => look(at, { fate: "removed", cause: "http-404", notice: "404 Not Found" });
    const front = (at: number) => look(at, { fate: "removed", cause: "soft-404" });
    expect(standing(look(1), gone(2), missing(3), front(4))).toMatchObject({
      cause: "author",
      notice: "该内容已被发布者删除",
      observedAt: day(4),
    });
    expect(standing(front(2), missing(3))).toMatchObject({ cause: "http-404", notice: "404 Not Found" });
    expect(standing(missing(2), gone(3))).toMatchObject({ cause: "author" });
    expect(standing(gone(2), gone(3, { cause: "platform", notice: "此内容因违规无法查看" }))).toMatchObject({
      cause: "platform",
    });
  });

  it("names an article that came back, and how sure its absence was", () => {
    expect(standing(gone(1), look(2), look(3))).toMatchObject({
      fate: "unchanged",
      restored: { removedAt: day(1), backAt: day(2), confidence: "confirmed" },
    });
    expect(standing(perhapsGone(1), look(2))?.restored?.confidence).toBe("suspected");
    expect(standing(perhapsGone(1), look(2), gone(3))?.restored).toBeUndefined();
  });

  it("takes a copy that was saved later for a sign of life", () => {
    const captures = [...SAVED, { capturedAt: day(5) }];
    expect(standingOf([gone(3)], captures, NOW)).toMatchObject({
      fate: "unchanged",
      restored: { removedAt: day(3), backAt: day(5) },
    });
  });
});

describe("the window of a removal", () => {
  const window = (...looks: Observation[]) => removalWindow(looks, SAVED, NOW);

  it("is bound by the last sign of life and the first look that found it gone", () => {
    expect(window(look(1), walled(2), perhapsGone(3), gone(4))).toEqual({
      lastAlive: { at: day(1), via: "fetch" },
      firstRemoved: { at: day(3) },
      confirmedAt: day(4),
      backSince: null,
    });
    expect(window(perhapsGone(3))).toMatchObject({
      lastAlive: { at: day(0), via: "page" },
      confirmedAt: null,
    });
    expect(window(gone(3), look(5))).toMatchObject({ backSince: day(5) });
    expect(window(look(1), walled(2))).toBeNull();
    expect(removalWindow([gone(3)], [], NOW)?.lastAlive).toBeNull();
  });
});

describe("laws of random histories", () => {
  const kinds = [look, gone, perhapsGone, walled, (at: number) => look(at, { fate: "edited" })];
  const histories = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat({ max: kinds.length - 1 })), { maxLength: 12 })
    .map((parts) =>
      parts.map(([at, kind], index) => ({ ...kinds[kind]!(at + index / 100), id: `${index}` })),
    );

  const certain = (looks: readonly Observation[]) => {
    const { uncertain: _, ...rest } = standingOf(looks, SAVED, NOW) ?? {};
    return rest;
  };

  it("does not change by looks that verified nothing", () => {
    fc.assert(
      fc.property(histories, fc.array(fc.integer({ min: 1, max: 95 })), (history, days) => {
        fc.pre(history.some(({ fate }) => fate !== "unverified"));
        const more = [...history, ...days.map((at, n) => ({ ...walled(at + 0.5), id: `w${n}` }))];
        expect(certain(more)).toEqual(certain(history));
        expect(removalWindow(more, SAVED, NOW)).toEqual(removalWindow(history, SAVED, NOW));
      }),
    );
  });

  it("does not change by looks whose time cannot be true, nor by the order in which looks are given", () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(-400, -1, 101, 9000),
        fc.nat({ max: 4 }),
        (history, at, kind) => {
          const wrong = { ...kinds[kind]!(at), id: "wrong" };
          expect(standingOf([wrong, ...history], SAVED, NOW)).toEqual(standingOf(history, SAVED, NOW));
          expect(removalWindow([...history, wrong], SAVED, NOW)).toEqual(removalWindow(history, SAVED, NOW));
          expect(standingOf(history.toReversed(), SAVED, NOW)).toEqual(standingOf(history, SAVED, NOW));
        },
      ),
    );
  });

  it("says removed for certain only where a look was certain, and restored only after a removal", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const told = standingOf(history, SAVED, NOW);
        const removals = history.filter(({ fate }) => fate === "removed");
        if (told?.fate === "removed" && told.confidence === "confirmed")
          expect(removals.some(({ confidence }) => confidence === "confirmed")).toBe(true);
        if (told?.restored) {
          const { removedAt, backAt } = told.restored;
          expect(told.fate).not.toBe("removed");
          expect(removals.map(({ observedAt }) => observedAt)).toContain(removedAt);
          expect(removedAt < backAt).toBe(true);
        }
        const window = removalWindow(history, SAVED, NOW);
        expect(window === null).toBe(removals.length === 0);
        if (window?.lastAlive) expect(window.lastAlive.at <= window.firstRemoved.at).toBe(true);
        expect(window !== null && window.backSince === null).toBe(told?.fate === "removed");
      }),
    );
  });
});
