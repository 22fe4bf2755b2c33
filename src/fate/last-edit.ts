import { soundObservations, type CaptureMoment } from "./life-signs.ts";
import type { Observation } from "./observation.ts";
import { isConfirmed } from "./removal-spell.ts";

/**
 * When an edit was last found for certain that the newest verdict no longer tells of, since the new version
 * has become the copy that looks compare with; `null` when there is none. ISO 8601 UTC.
 */
export function lastEdit(
  observations: readonly Observation[],
  captures: readonly CaptureMoment[],
  now: Date,
): string | null {
  const looks = soundObservations(observations, captures, now);
  const telling = looks.filter(({ fate }) => fate !== "unverified");
  if (telling.at(-1)?.fate === "edited") return null;
  return telling.findLast((look) => look.fate === "edited" && isConfirmed(look))?.observedAt ?? null;
}
