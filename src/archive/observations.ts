import { Dexie } from "dexie";
import type { FateSummary } from "../fate/fate.ts";
import type { Observation } from "../fate/observation.ts";
import { planNextCheck } from "./rechecks.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/**
 * Adds an observation, plans the next look and, when none is newer, makes it the resource's fate. An id that is taken
 * fails with Dexie's `ConstraintError`: observations are never altered. Throws when
 * the resource does not exist (it may have been deleted while the original was being looked at).
 */
export async function appendObservation(archive: Archive, observation: Observation): Promise<void> {
  await namingFullStorage(() =>
    archive.transaction("rw", archive.resources, archive.observations, archive.rechecks, async () => {
      const resource = await archive.resources.get(observation.resourceId);
      if (resource === undefined) throw new Error(`No resource ${observation.resourceId} to observe.`);
      await archive.observations.add(observation);
      await planNextCheck(archive, resource, observation);
      if (resource.fate !== null && resource.fate.observedAt > observation.observedAt) return;
      await archive.resources.put({ ...resource, fate: summarise(observation) });
    }),
  );
}

/** Oldest first. */
export async function observationsOf(archive: Archive, resourceId: string): Promise<Observation[]> {
  return await archive.observations
    .where("[resourceId+observedAt]")
    .between([resourceId, Dexie.minKey], [resourceId, Dexie.maxKey])
    .toArray();
}

export function summarise(observation: Observation): FateSummary {
  const { fate, cause, confidence, notice, reason, regulation, observedAt } = observation;
  return { fate, cause, confidence, notice, reason, regulation, observedAt };
}
