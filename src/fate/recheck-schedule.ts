import { APART } from "./confirm-verdict.ts";
import type { RecheckPast } from "./recheck-past.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often originals are looked at; milliseconds. Of 17,411 removals that Wechatscope saw, half came
 * within 47 hours of publication and 95 % within 86, so the first five days are dense. What the figures
 * cost and bring: docs/adr/0401.
 */
export const PACE = {
  /** Age since publication up to which an article is looked at every `dense`. */
  fresh: 5 * DAY,
  dense: 6 * HOUR,
  /** After that, the share of the article's age that passes between two looks. */
  share: 1 / 5,
  /** Between two looks at what nobody has changed for long, at most. */
  rarest: 30 * DAY,
  /** Between two looks at what is confirmed as removed: it may come back. */
  removed: { least: DAY, most: 90 * DAY },
  /** After the moment from which a second look can confirm a suspicion. */
  soon: 5 * MINUTE,
  /** After the first look that could not tell; doubled by each further one. */
  retry: 2 * HOUR,
} as const;

export type Pace = { readonly [Name in keyof typeof PACE]: Widened<(typeof PACE)[Name]> };
type Widened<T> = T extends number ? number : { readonly [K in keyof T]: number };

/** What is known of an article when its next look is planned. */
export interface RecheckSubject extends RecheckPast {
  /** ISO 8601, or a date alone; `null` when unknown. */
  readonly publishedAt: string | null;
  /** ISO 8601 UTC. */
  readonly firstCapturedAt: string;
}

/**
 * When to look again. Only lengths of time since `now` are used, and none of them is negative, so a
 * wrong clock moves the plan by no more than one ordinary wait.
 * @param chance 0..1, so that articles saved together are not asked for together
 */
export function nextCheckAt(subject: RecheckSubject, now: Date, chance: number, pace: Pace = PACE): Date {
  const { least, spread } = waitFor(subject, now.getTime(), pace);
  return new Date(now.getTime() + Math.round(least + chance * spread));
}

interface Wait {
  readonly least: number;
  readonly spread: number;
}

function waitFor(subject: RecheckSubject, now: number, pace: Pace): Wait {
  const usual = usualWait(subject, now, pace);
  if (subject.failures > 0) return about(backOff(subject, usual, pace));
  const { last } = subject;
  if (last === null) return about(usual);
  const age = since(last.since, now);
  // A look before the time is up could not confirm; one long after it leaves the reader in doubt.
  if (last.confidence === "suspected" && age < APART)
    return { least: APART - age + pace.soon, spread: 5 * pace.soon };
  if (last.fate === "removed") return about(clamp(age, pace.removed.least, pace.removed.most));
  return about(usual);
}

/** Dense while young, then a share of the age; what was old when it was saved is looked at as often as it is new here. */
function usualWait({ publishedAt, firstCapturedAt }: RecheckSubject, now: number, pace: Pace): number {
  const kept = since(firstCapturedAt, now);
  const published = publishedAt === null ? Number.NaN : now - Date.parse(publishedAt);
  const age = published >= 0 ? published : kept;
  if (age < pace.fresh) return pace.dense;
  return clamp(Math.min(age * pace.share, Math.max(kept, DAY)), pace.dense, pace.rarest);
}

/** Silences in a row that may still be an outage of some days. */
const OUTAGE = 12;

/**
 * A site that does not answer may be back any time; one that refuses is left alone for longer each time,
 * as an article for a day at most: a site that refuses all of them is left alone as a site.
 */
function backOff({ failures, unanswered }: RecheckPast, usual: number, pace: Pace): number {
  const longest = unanswered && failures <= OUTAGE ? pace.dense : Math.max(usual, DAY);
  return Math.min(pace.retry * 2 ** Math.min(failures - 1, 30), longest);
}

function about(wait: number): Wait {
  return { least: wait * 0.85, spread: wait * 0.3 };
}

/** 0 when the clock says that it has not happened yet, or the time cannot be read. */
function since(iso: string, now: number): number {
  const age = now - Date.parse(iso);
  return age > 0 ? age : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
