import type { Observation } from "../../src/fate/observation.ts";

export const DAY = 86_400_000;
const START = Date.parse("2026-03-01T00:00:00.000Z");

/** The n-th day of an invented history, as a time stamp. */
export function day(n: number): string {
  return new Date(START + n * DAY).toISOString();
}

export function look(at: number, change: Partial<Observation> = {}): Observation {
  return {
    id: `look-${at}`,
    resourceId: "r",
    observedAt: day(at),
    via: "fetch",
    status: 200,
    finalUri: "https://news.example.cn/1.html",
    fate: "unchanged",
    cause: null,
    confidence: "confirmed",
    ...{ notice: null, reason: null, regulation: null, similarity: null },
    ...change,
  };
}

export const gone = (at: number, change: Partial<Observation> = {}): Observation =>
  look(at, { fate: "removed", cause: "author", notice: "该内容已被发布者删除", ...change });

export const perhapsGone = (at: number): Observation =>
  look(at, { fate: "removed", cause: "http-404", status: 404, confidence: "suspected" });

export const walled = (at: number): Observation => look(at, { fate: "unverified", cause: "captcha" });
