import type { Capture } from "../../capture/capture.ts";
import type { Observation } from "../../fate/observation.ts";

/** One line of a resource's history: a copy that was saved, or a look at the original. */
export type HistoryEntry =
  | { readonly kind: "capture"; readonly at: string; readonly capture: Capture }
  | { readonly kind: "observation"; readonly at: string; readonly observation: Observation };

/** Merges captures and observations in time order, oldest first. At the same instant a copy comes before a look. */
export function historyOf(
  captures: readonly Capture[],
  observations: readonly Observation[],
): readonly HistoryEntry[] {
  const saved = captures.map((capture) => ({ kind: "capture", at: capture.capturedAt, capture }) as const);
  const seen = observations.map(
    (observation) => ({ kind: "observation", at: observation.observedAt, observation }) as const,
  );
  return [...saved, ...seen].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
