import type { Verdict } from "./fate.ts";
import type { Observation } from "./observation.ts";

/**
 * Milliseconds that must lie between two looks for the second to confirm the first. A deployment gone
 * wrong or a cache takes minutes; the median WeChat removal is found two days after publication, so
 * six hours cost little.
 */
export const APART = 6 * 3_600_000;

/**
 * Lets a second look confirm a suspicion: the newest verdicts in a row that say the same, the oldest of
 * them at least `APART` before `now`. What could not be verified in between neither confirms nor breaks
 * the row, since an outage says nothing of the article.
 * @param history observations of the resource, oldest first
 */
export function confirmVerdict(verdict: Verdict, history: readonly Observation[], now: Date): Verdict {
  if (verdict.confidence === "confirmed") return verdict;
  const telling = history.filter((observation) => observation.fate !== "unverified");
  const other = telling.findLastIndex((observation) => observation.fate !== verdict.fate);
  const first = telling[other + 1];
  if (!first || now.getTime() - Date.parse(first.observedAt) < APART) return verdict;
  return { ...verdict, confidence: "confirmed", grounds: [...verdict.grounds, "seen-before"] };
}
