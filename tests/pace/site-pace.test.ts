import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../src/pace/chance-of.ts";
import { PAUSE, pauseOf } from "../../src/pace/pause.ts";
import { LONGEST_RETRY, retryAfter } from "../../src/pace/retry-after.ts";
import { afterAnswer, freeFrom, newSite, REST, restsUntil, retryFrom } from "../../src/pace/site-pace.ts";

const NOW = Date.parse("2026-03-01T00:00:00Z");
const iso = (at: number) => new Date(at).toISOString();
const site = newSite("a.example");

describe("Retry-After", () => {
  it.each<readonly [string | null, number | null]>([
    ["120", NOW + 120_000],
    [" 0 ", NOW],
    ["Sun, 01 Mar 2026 00:10:00 GMT", NOW + 600_000],
    ["Sat, 28 Feb 2026 00:00:00 GMT", NOW],
    ["99999999999999999999", NOW + LONGEST_RETRY],
    ["Sun, 01 Mar 2099 00:00:00 GMT", NOW + LONGEST_RETRY],
    ...["-1", "1.5", "soon", "", "1e3"].map((junk) => [junk, null] as const),
    [null, null],
  ])("%s", (header, expected) => {
    expect(retryAfter(header, NOW)).toBe(expected);
  });

  it("is never in the past, out of bounds or no number, whatever a server writes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.bigInt({ min: 0n }).map(String)), (header) => {
        const at = retryAfter(header, NOW);
        expect(at === null || (at >= NOW && at <= NOW + LONGEST_RETRY)).toBe(true);
      }),
    );
  });
});

describe("a site that refuses", () => {
  it("is left alone twice as long each time, up to a day, until it answers", () => {
    const rests: number[] = [];
    let pace = site;
    for (let refusal = 0; refusal < 12; refusal++) {
      pace = afterAnswer(pace, "captcha", NOW, 0);
      rests.push((restsUntil(pace, NOW) - NOW) / 60_000);
    }
    expect(rests.slice(0, 4)).toEqual([10, 20, 40, 80]);
    expect(rests.at(-1)).toBe(REST.refused.most / 60_000);
    expect(restsUntil(afterAnswer(pace, null, NOW, 0), NOW)).toBe(0);
  });

  it("is left alone for four hours at most when nothing answers", () => {
    let pace = site;
    for (let silence = 0; silence < 50; silence++) pace = afterAnswer(pace, "network", NOW, 0);
    expect(restsUntil(pace, NOW)).toBe(NOW + REST.silent.most);
  });

  it("is not blamed for one address that is wrong", () => {
    expect(afterAnswer(site, "bad-url", NOW, 0)).toEqual(site);
  });
});

describe("a wrong clock", () => {
  it("neither silences a site for years nor lets the pause be longer than agreed", () => {
    const later = NOW + 400 * LONGEST_RETRY;
    const pace = { ...site, askedAt: iso(later), restUntil: iso(later), retryAt: iso(later) };
    expect(restsUntil(pace, NOW)).toBe(0);
    expect(retryFrom(pace, NOW)).toBe(0);
    expect(freeFrom(pace, NOW)).toBe(NOW + PAUSE.most);
  });
});

it("a pause is never shorter or longer than agreed", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      expect(pauseOf(chance)).toBeGreaterThanOrEqual(PAUSE.least);
      expect(pauseOf(chance)).toBeLessThanOrEqual(PAUSE.most);
    }),
  );
});

it("chance by id is spread evenly, also over ids that are much alike", () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let id = 0; id < 5_000; id++) tenths[Math.floor(chanceOf(`observation-${id}`) * 10)]! += 1;
  for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(120);
});
