import type { CaptureMoment } from "./life-signs.ts";
import { soundObservations } from "./life-signs.ts";
import type { Observation } from "./observation.ts";
import { isConfirmed } from "./removal-spell.ts";
import { removalWindow } from "./removal-window.ts";

/** What a reader is told of an original that is no longer as it was. */
export type ChangeKind = "removed" | "restored" | "edited";

/**
 * What has become certain of an original after `since` and until `now`; `null` when nothing has. Only what is confirmed
 * counts: of a suspicion, a wall or an outage nothing is told. Follows from the history alone, so that
 * two spans of time that meet tell every change once.
 */
export function changeSince(
  observations: readonly Observation[],
  captures: readonly CaptureMoment[],
  since: Date,
  now: Date,
): ChangeKind | null {
  const isNew = (at: string | null): boolean =>
    at !== null && Date.parse(at) > since.getTime() && Date.parse(at) <= now.getTime();
  const window = removalWindow(observations, captures, now);
  if (window && !window.backSince && isNew(window.confirmedAt)) return "removed";
  if (window && window.confirmedAt && isNew(window.backSince)) return "restored";
  return wasEdited(soundObservations(observations, captures, now), isNew) ? "edited" : null;
}

/** One edit is met again at every look that compares with the copy before it: the first of a row counts. */
function wasEdited(looks: readonly Observation[], isNew: (at: string) => boolean): boolean {
  const telling = looks.filter((look) => look.fate !== "unverified" && isConfirmed(look));
  return telling.some((look, index) => {
    const before = telling[index - 1];
    const repeats = before?.fate === "edited" && before.similarity === look.similarity;
    return look.fate === "edited" && !repeats && isNew(look.observedAt);
  });
}
