import type { Via } from "../capture/capture.ts";
import { lifeSigns, type CaptureMoment } from "./life-signs.ts";
import type { Observation } from "./observation.ts";
import { isConfirmed, lastRemovalSpell } from "./removal-spell.ts";

/**
 * The bounds of a removal: it happened after `lastAlive` and not after `firstRemoved`. All times are
 * ISO 8601 UTC, by the clock of the computer that looked.
 */
export interface RemovalWindow {
  /** The last time at which it was saved, or seen unchanged, edited or moved; `null` when never. */
  readonly lastAlive: { readonly at: string; readonly via: Via | null } | null;
  readonly firstRemoved: { readonly at: string };
  /** When one look was enough or a second one found the same; `null` while it is only suspected. */
  readonly confirmedAt: string | null;
  /** When it was found standing again; `null` while it is gone. */
  readonly backSince: string | null;
}

/** The window of the newest removal, also of one that was undone; `null` when it was never found gone. */
export function removalWindow(
  observations: readonly Observation[],
  captures: readonly CaptureMoment[],
  now: Date,
): RemovalWindow | null {
  const spell = lastRemovalSpell(lifeSigns(observations, captures, now));
  if (!spell) return null;
  return {
    lastAlive: spell.before && { at: spell.before.at, via: spell.before.via },
    firstRemoved: { at: spell.looks[0].observedAt },
    confirmedAt: spell.looks.find(isConfirmed)?.observedAt ?? null,
    backSince: spell.after?.at ?? null,
  };
}
