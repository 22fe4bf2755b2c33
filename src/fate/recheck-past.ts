import type { Confidence, Fate } from "./fate.ts";
import type { Observation } from "./observation.ts";

/** What the looks at an original have said so far, as far as it decides when it is looked at again. */
export interface RecheckPast {
  /** The fate that the newest telling look gave; `null` before there was one. */
  readonly last: {
    readonly fate: Exclude<Fate, "unverified">;
    readonly confidence: Confidence;
    /** ISO 8601 UTC of the first of the looks in a row that gave this fate. */
    readonly since: string;
  } | null;
  /** Looks in a row that could not tell, for one kind of reason. */
  readonly failures: number;
  /** Whether they met no site at all, rather than one that refused. */
  readonly unanswered: boolean;
}

export const NO_PAST: RecheckPast = { last: null, failures: 0, unanswered: false };

/** The past with one more look. What could not be verified counts as a failure and leaves the rest alone. */
export function afterLook(past: RecheckPast, look: Observation): RecheckPast {
  const { fate, confidence = "confirmed", observedAt } = look;
  if (fate === "unverified") {
    const unanswered = look.cause === "network";
    // A wall after an outage is the first refusal.
    return { ...past, failures: unanswered === past.unanswered ? past.failures + 1 : 1, unanswered };
  }
  const since = past.last?.fate === fate ? past.last.since : observedAt;
  return { last: { fate, confidence, since }, failures: 0, unanswered: false };
}
