import type { Via } from "../capture/capture.ts";
import type { Verdict } from "./fate.ts";
import { soundObservations, type CaptureMoment } from "./life-signs.ts";
import type { Observation } from "./observation.ts";

/**
 * Milliseconds that must lie between two looks for the second to confirm the first. A deployment gone
 * wrong or a cache takes minutes; the median WeChat removal is found two days after publication, so
 * six hours cost little.
 */
export const APART = 6 * 3_600_000;

/** When a look was made, by our clock and, as far as that is known, by the server's. */
export interface LookTime {
  readonly now: Date;
  /** ISO 8601 UTC. */
  readonly serverTime?: string | null | undefined;
  /** How it was made. Absent where that makes no difference. */
  readonly via?: Via | undefined;
}

/**
 * Lets a second look confirm a suspicion: the newest verdicts in a row that say the same, the oldest of
 * them at least `APART` before `now`. What could not be verified in between neither confirms nor breaks
 * the row, since an outage says nothing of the article; nor does a look whose time cannot be true. A copy
 * that was saved after the first of them breaks the row of a removal.
 * Where the server told the time at both looks, they must also be that far apart by its clock: ours may
 * have been set.
 * Another page that says nothing stays a suspicion where the article was never met the same way: some sites
 * send whoever brings no cookies to their front page.
 * @param history observations of the resource
 */
export function confirmVerdict(
  verdict: Verdict,
  history: readonly Observation[],
  { now, serverTime, via }: LookTime,
  captures: readonly CaptureMoment[] = [],
): Verdict {
  if (verdict.confidence === "confirmed") return verdict;
  if (via && isWordless(verdict) && !wasMet(via, history, captures)) return verdict;
  const since = verdict.fate === "removed" ? lastSaved(captures, now) : -Infinity;
  const telling = soundObservations(history, captures, now).filter(
    ({ fate, observedAt }) => fate !== "unverified" && Date.parse(observedAt) >= since,
  );
  const other = telling.findLastIndex((observation) => observation.fate !== verdict.fate);
  const first = telling[other + 1];
  if (!first || now.getTime() - Date.parse(first.observedAt) < APART) return verdict;
  const byServer = Date.parse(serverTime ?? "") - Date.parse(first.serverTime ?? "");
  if (byServer < APART) return verdict;
  return { ...verdict, confidence: "confirmed", grounds: [...verdict.grounds, "seen-before"] };
}

function isWordless({ fate, cause, notice }: Verdict): boolean {
  return fate === "removed" && cause === "soft-404" && notice === null;
}

function wasMet(via: Via, history: readonly Observation[], captures: readonly CaptureMoment[]): boolean {
  const standing = history.filter(({ fate }) => fate !== "removed" && fate !== "unverified");
  return [...standing, ...captures].some((sign) => sign.via === via);
}

function lastSaved(captures: readonly CaptureMoment[], now: Date): number {
  const times = captures.map(({ capturedAt }) => Date.parse(capturedAt)).filter((at) => at <= now.getTime());
  return times.reduce((last, at) => Math.max(last, at), -Infinity);
}
