import type { Cause } from "../fate/fate.ts";
import { PAUSE } from "./pause.ts";
import { LONGEST_RETRY } from "./retry-after.ts";

const MINUTE = 60_000;

/** How long a site is left alone by rechecks after the first refusal, and at most. Doubled by each further one. */
export const REST = {
  refused: { least: 10 * MINUTE, most: 24 * 60 * MINUTE },
  /** Nothing answered: as often as not it is our own line that is down. */
  silent: { least: 10 * MINUTE, most: 4 * 60 * MINUTE },
} as const;

/** How a site has dealt with our requests. Kept, so that a background that starts anew is as polite as the last. */
export interface SitePace {
  /** Registered domain. */
  readonly site: string;
  /** ISO 8601 UTC of the last request. */
  readonly askedAt: string | null;
  /** Walls, faults and silences in a row. */
  readonly refusals: number;
  /** ISO 8601 UTC until which rechecks leave it alone. */
  readonly restUntil: string | null;
  /** ISO 8601 UTC from which it wants to be asked again (`Retry-After`). */
  readonly retryAt: string | null;
}

export function newSite(site: string): SitePace {
  return { site, askedAt: null, refusals: 0, restUntil: null, retryAt: null };
}

/** What of a cause is about the site, not the one page. */
const SILENT: ReadonlySet<Cause> = new Set(["network"]);
const REFUSED: ReadonlySet<Cause> = new Set([
  ...(["captcha", "login", "forbidden", "rate-limited", "js-challenge", "server-error"] as const),
]);

/** The pace after a look that was unverified for this cause; `null` for one that could tell. @param chance 0..1 */
export function afterAnswer(pace: SitePace, cause: Cause | null, now: number, chance: number): SitePace {
  const rest = cause && SILENT.has(cause) ? REST.silent : cause && REFUSED.has(cause) ? REST.refused : null;
  if (!rest) return { ...pace, refusals: 0, restUntil: null };
  const wait = Math.min(rest.least * 2 ** Math.min(pace.refusals, 30), rest.most) * (1 + 0.2 * chance);
  return { ...pace, refusals: pace.refusals + 1, restUntil: new Date(now + wait).toISOString() };
}

/** Time (ms) from which a list may ask: after the pause. */
export function freeFrom({ askedAt }: SitePace, now: number): number {
  return askedAt === null ? 0 : Math.min(Date.parse(askedAt), now) + PAUSE.most;
}

/** Time (ms) until which the site asked for peace; 0 when it did not. */
export function retryFrom({ retryAt }: SitePace, now: number): number {
  return believed(retryAt, now);
}

/** Time (ms) until which rechecks leave the site alone; 0 when they need not. */
export function restsUntil(pace: SitePace, now: number): number {
  return Math.max(believed(pace.restUntil, now), retryFrom(pace, now));
}

/** A time further ahead than any that is ever set was set by a wrong clock. */
function believed(iso: string | null, now: number): number {
  const at = iso === null ? 0 : Date.parse(iso);
  return at > now + LONGEST_RETRY ? 0 : at;
}
