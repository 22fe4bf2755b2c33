import type { Cause } from "../fate/fate.ts";
import type { ItemOutcome } from "./item-outcome.ts";

/** So many walls in a row, and the rest of a site's lines are not asked for. */
export const MOST_WALLS = 3;
/** A site that refused is left in peace so many times longer. */
export const WALLED_PAUSE = 5;

/** How a site refuses visitors such as our requests; other articles there would meet the same. */
const WALLS: ReadonlySet<Cause> = new Set(["captcha", "login", "forbidden", "rate-limited", "js-challenge"]);

export function isWall(cause: Cause | null): boolean {
  return cause !== null && WALLS.has(cause);
}

/** Walls that a site put up one after the other. */
export interface WallsInRow {
  readonly count: number;
  readonly cause: Cause;
}

/** Counts on, or `null` after an answer that was none. */
export function countWalls(before: WallsInRow | null, outcome: ItemOutcome): WallsInRow | null {
  const cause = causeOf(outcome);
  return cause !== null && isWall(cause) ? { count: (before?.count ?? 0) + 1, cause } : null;
}

/** What stopped a request, as far as a site did; `null` after an answer that tells something. */
export function causeOf(outcome: ItemOutcome): Cause | null {
  if (outcome.kind === "notice") return outcome.cause;
  if (outcome.kind !== "checked" || outcome.summary.fate !== "unverified") return null;
  return outcome.summary.cause;
}
