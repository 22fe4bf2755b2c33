import type { Verdict } from "./fate.ts";
import type { Observation } from "./observation.ts";

/**
 * Whether the page of this look is worth keeping: it stands in the article's place, and no page was kept
 * yet that said the same. Later looks meet the same notice again and again; tokens in it may differ.
 * @param history earlier observations of the resource
 */
export function keepsNoticePage(verdict: Verdict, history: readonly Observation[]): boolean {
  if (verdict.fate !== "removed" && !(verdict.fate === "moved" && verdict.notice !== null)) return false;
  return !history.some(
    ({ noticePage, fate, cause, notice, reason, regulation }) =>
      Boolean(noticePage) &&
      fate === verdict.fate &&
      cause === verdict.cause &&
      notice === verdict.notice &&
      reason === verdict.reason &&
      regulation === verdict.regulation,
  );
}
