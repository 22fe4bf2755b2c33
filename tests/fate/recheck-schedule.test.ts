import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APART } from "../../src/fate/confirm-verdict.ts";
import type { Observation } from "../../src/fate/observation.ts";
import { afterLook, NO_PAST, type RecheckPast } from "../../src/fate/recheck-past.ts";
import { nextCheckAt, PACE, type RecheckSubject } from "../../src/fate/recheck-schedule.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = new Date("2026-03-01T00:00:00Z");

const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds).toISOString();
const look = (fate: Observation["fate"], changes: Partial<Observation> = {}): Observation => ({
  ...{ id: "o", resourceId: "r", observedAt: NOW.toISOString(), via: "fetch", status: 200 },
  ...{ finalUri: "https://a.example/", fate, cause: null, confidence: "confirmed" },
  ...{ notice: null, reason: null, regulation: null, similarity: null },
  ...changes,
});
const saved = (age: number, past: Partial<RecheckPast> = {}, kept = age): RecheckSubject => ({
  ...{ publishedAt: ago(age), firstCapturedAt: ago(kept) },
  ...{ ...NO_PAST, ...past },
});
/** Hours until the next look, without jitter. */
const hours = (subject: RecheckSubject, now = NOW) =>
  (nextCheckAt(subject, now, 0.5).getTime() - now.getTime()) / HOUR;

const times = fc
  .integer({ min: -4_000 * DAY, max: 4_000 * DAY })
  .map((milliseconds) => new Date(NOW.getTime() + milliseconds));
const iso = times.map((time) => time.toISOString());
const subjects: fc.Arbitrary<RecheckSubject> = fc.record({
  publishedAt: fc.oneof(iso, fc.constantFrom(null, "2024-08-28", "no date at all")),
  firstCapturedAt: iso,
  last: fc.option(
    fc.record({
      fate: fc.constantFrom("unchanged", "edited", "removed", "moved"),
      confidence: fc.constantFrom("confirmed", "suspected"),
      since: iso,
    }),
    { nil: null },
  ),
  failures: fc.nat(5_000),
  unanswered: fc.boolean(),
});
/** No look is ever planned further ahead: the longest wait, with all the chance that is added to one. */
const FURTHEST = PACE.removed.most * 1.15;
const chances = fc.double({ min: 0, max: 1, noNaN: true });

describe("for any past and any clock", () => {
  it("the next look lies ahead, never sooner than the confirmation of a suspicion, never out of reach", () => {
    fc.assert(
      fc.property(subjects, times, chances, (subject, now, chance) => {
        const wait = nextCheckAt(subject, now, chance).getTime() - now.getTime();
        expect(wait).toBeGreaterThanOrEqual(PACE.soon);
        expect(wait).toBeLessThanOrEqual(FURTHEST);
      }),
      { numRuns: 2_000 },
    );
  });

  it("one more failure never brings the next look forward", () => {
    fc.assert(
      fc.property(subjects, times, chances, (subject, now, chance) => {
        const once = { ...subject, failures: subject.failures + 1 };
        const twice = { ...once, failures: once.failures + 1 };
        expect(nextCheckAt(twice, now, chance).getTime()).toBeGreaterThanOrEqual(
          nextCheckAt(once, now, chance).getTime(),
        );
      }),
    );
  });

  it("a living article is looked at ever more seldom as it ages", () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(3_000), chances, (first, more, chance) => {
        const younger = nextCheckAt(saved(first * HOUR), NOW, chance).getTime();
        expect(nextCheckAt(saved((first + more) * HOUR), NOW, chance).getTime()).toBeGreaterThanOrEqual(
          younger,
        );
      }),
    );
  });
});

describe("the plan", () => {
  it.each([
    [1 * HOUR, 6],
    [4.9 * DAY, 6],
    [5 * DAY, 24],
    [30 * DAY, 6 * 24],
    [2_000 * DAY, 30 * 24],
  ])("an article %d ms after publication is looked at in %d hours", (age, expected) => {
    expect(hours(saved(age))).toBeCloseTo(expected, 3);
  });

  it("takes what was old when it was saved first after a day, then more and more seldom", () => {
    expect(hours(saved(2_000 * DAY, {}, HOUR))).toBeCloseTo(24, 3);
    expect(hours(saved(2_000 * DAY, {}, 4 * DAY))).toBeCloseTo(4 * 24, 3);
  });

  it.each([null, "no date", "2031-01-01"])(
    "counts from the first copy when published says %s",
    (publishedAt) => {
      expect(hours({ ...saved(HOUR), publishedAt })).toBeCloseTo(6, 3);
    },
  );

  it("looks again right after a suspicion can be confirmed, and never before", () => {
    for (const fate of ["removed", "edited"] as const) {
      const since = ago(2 * HOUR);
      const subject = saved(9 * DAY, { last: { fate, confidence: "suspected", since } });
      for (const chance of [0, 1]) {
        const at = nextCheckAt(subject, NOW, chance).getTime();
        expect(at - Date.parse(since)).toBeGreaterThan(APART);
        expect(at - Date.parse(since)).toBeLessThanOrEqual(APART + HOUR);
      }
    }
  });

  it("does not hammer a suspicion that stays one", () => {
    const last = { fate: "removed", confidence: "suspected", since: ago(30 * HOUR) } as const;
    expect(hours(saved(9 * DAY, { last }))).toBeGreaterThan(6);
  });

  it("still looks at what is removed, ever more seldom", () => {
    const removed = (age: number) =>
      hours(saved(400 * DAY, { last: { fate: "removed", confidence: "confirmed", since: ago(age) } }));
    expect([removed(HOUR), removed(3 * DAY), removed(300 * DAY)].map(Math.round)).toEqual([24, 72, 2160]);
  });

  it("leaves a refusing site alone for longer and longer, and comes back soon to a silent one", () => {
    const after = (failures: number, unanswered: boolean) => hours(saved(DAY, { failures, unanswered }));
    expect([1, 2, 3, 6, 50].map((count) => Math.round(after(count, false)))).toEqual([2, 4, 8, 24, 24]);
    expect([1, 2, 3, 50].map((count) => Math.round(after(count, true)))).toEqual([2, 4, 6, 24]);
    const old = saved(400 * DAY, { failures: 4, unanswered: true });
    expect(hours(old)).toBeCloseTo(6, 3);
  });
});

describe("the past", () => {
  it("keeps since when a fate has been seen, also across looks that could not tell", () => {
    const first = afterLook(NO_PAST, look("removed", { confidence: "suspected", observedAt: ago(9 * HOUR) }));
    const blind = afterLook(first, look("unverified", { cause: "captcha", observedAt: ago(3 * HOUR) }));
    expect(blind).toEqual({ ...first, failures: 1, unanswered: false });
    const second = afterLook(blind, look("removed"));
    expect(second).toEqual({
      last: { fate: "removed", confidence: "confirmed", since: ago(9 * HOUR) },
      ...{ failures: 0, unanswered: false },
    });
    expect(afterLook(second, look("unchanged")).last?.since).toBe(NOW.toISOString());
  });

  it("starts counting anew when a wall follows an outage", () => {
    const silent = [1, 2, 3].reduce(
      (past) => afterLook(past, look("unverified", { cause: "network" })),
      NO_PAST,
    );
    expect(silent).toMatchObject({ failures: 3, unanswered: true });
    const walled = afterLook(silent, look("unverified", { cause: "captcha" }));
    expect(walled).toMatchObject({ failures: 1, unanswered: false });
  });

  it("tells silence from refusal", () => {
    expect(afterLook(NO_PAST, look("unverified", { cause: "network" })).unanswered).toBe(true);
    expect(afterLook(NO_PAST, look("unverified", { cause: "forbidden" })).unanswered).toBe(false);
  });
});
