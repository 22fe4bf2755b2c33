import type { FateSummary } from "./fate.ts";
import { lifeSigns, soundObservations, type CaptureMoment } from "./life-signs.ts";
import type { Observation } from "./observation.ts";
import { isConfirmed, lastRemovalSpell, settlingLook, type RemovalSpell } from "./removal-spell.ts";

/**
 * What a reader is told of an original, from everything that is known of it: the newest look that told
 * something, what a confirmed removal once said, and whether the article had been gone before. A look
 * that verified nothing never hides what was certain; it is named beside it. `null` before the first look.
 */
export function standingOf(
  observations: readonly Observation[],
  captures: readonly CaptureMoment[],
  now: Date,
): FateSummary | null {
  const looks = soundObservations(observations, captures, now);
  const told = looks.findLast(({ fate }) => fate !== "unverified");
  const newest = looks.at(-1);
  if (!told) return newest ? summarise(newest) : null;
  const spell = lastRemovalSpell(lifeSigns(observations, captures, now));
  return { ...certainPart(told, spell), ...uncertainPart(newest), ...restoredPart(spell) };
}

function certainPart(told: Observation, spell: RemovalSpell | null): FateSummary {
  if (told.fate !== "removed" || !spell) return summarise(told);
  if (spell.after) return savedAgain(spell.after.at);
  const settled = settlingLook(spell) ?? told;
  return { ...summarise(settled), observedAt: told.observedAt };
}

/** A copy was made after the removal, and nobody has looked since. */
function savedAgain(observedAt: string): FateSummary {
  const words = { notice: null, reason: null, regulation: null };
  return { fate: "unchanged", cause: null, confidence: "confirmed", ...words, observedAt };
}

function uncertainPart(newest: Observation | undefined): Pick<FateSummary, "uncertain"> {
  if (newest?.fate !== "unverified") return {};
  return { uncertain: { observedAt: newest.observedAt, cause: newest.cause } };
}

function restoredPart(spell: RemovalSpell | null): Pick<FateSummary, "restored"> {
  if (!spell?.after) return {};
  const confidence = spell.looks.some(isConfirmed) ? "confirmed" : "suspected";
  return { restored: { removedAt: spell.looks[0].observedAt, backAt: spell.after.at, confidence } };
}

export function summarise(observation: Observation): FateSummary {
  const { fate, cause, confidence, notice, reason, regulation, observedAt } = observation;
  return { fate, cause, confidence, notice, reason, regulation, observedAt };
}
