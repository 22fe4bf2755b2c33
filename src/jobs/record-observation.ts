import type { Evidence } from "../fate/evidence.ts";
import type { Verdict } from "../fate/fate.ts";
import type { Observation } from "../fate/observation.ts";

export interface ObservationDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly observationsOf: (resourceId: string) => Promise<Observation[]>;
  readonly appendObservation: (observation: Observation) => Promise<void>;
}

/** Milliseconds within which looking again at an unchanged state is not worth another row. */
const SAME_LOOK = 10 * 60_000;

/** Appends what a look brought. Used where the reader asked: every look is recorded. */
export async function recordObservation(
  resourceId: string,
  evidence: Evidence,
  verdict: Verdict,
  deps: ObservationDeps,
): Promise<Observation> {
  const { fate, cause, confidence, notice, reason, regulation, similarity } = verdict;
  const observation: Observation = {
    id: deps.newId(),
    resourceId,
    observedAt: deps.now().toISOString(),
    via: evidence.via,
    status: evidence.status,
    finalUri: evidence.finalUri,
    ...{ fate, cause, confidence, notice, reason, regulation, similarity },
  };
  await deps.appendObservation(observation);
  return observation;
}

/** The same for a look in passing: a repeated state within ten minutes adds nothing. */
export async function recordPassingObservation(
  resourceId: string,
  evidence: Evidence,
  verdict: Verdict,
  deps: ObservationDeps,
): Promise<void> {
  const newest = (await deps.observationsOf(resourceId)).at(-1);
  const repeats =
    newest !== undefined &&
    newest.via === evidence.via &&
    newest.fate === verdict.fate &&
    newest.cause === verdict.cause &&
    newest.confidence === verdict.confidence &&
    newest.notice === verdict.notice &&
    deps.now().getTime() - Date.parse(newest.observedAt) < SAME_LOOK;
  if (!repeats) await recordObservation(resourceId, evidence, verdict, deps);
}
