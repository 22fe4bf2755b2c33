import { Dexie } from "dexie";
import type { Payload } from "../capture/capture.ts";
import type { Observation } from "../fate/observation.ts";
import { packPayload, putPackedPayloads } from "./payloads.ts";
import { planNextCheck } from "./rechecks.ts";
import { withStanding } from "./refresh-standing.ts";
import type { Archive, PayloadUse } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/**
 * Adds an observation, plans the next look, and says of the resource what its history now tells. An id that is taken
 * fails with Dexie's `ConstraintError`: observations are never altered. Throws when
 * the resource does not exist (it may have been deleted while the original was being looked at).
 * @param noticePage the bytes behind `observation.noticePage`
 */
export async function appendObservation(
  archive: Archive,
  observation: Observation,
  noticePage: Payload | null = null,
  now = new Date(),
): Promise<void> {
  const packed = noticePage ? [await packPayload(noticePage)] : [];
  const { resources, captures, observations, rechecks, payloads, payloadChunks, payloadUses } = archive;
  const tables = [resources, captures, observations, rechecks, payloads, payloadChunks, payloadUses];
  await namingFullStorage(() =>
    archive.transaction("rw", tables, async () => {
      const resource = await resources.get(observation.resourceId);
      if (resource === undefined) throw new Error(`No resource ${observation.resourceId} to observe.`);
      await observations.add(observation);
      await planNextCheck(archive, resource, observation);
      await putPackedPayloads(archive, packed);
      await payloadUses.bulkPut(usesOfObservation(observation));
      await resources.put(await withStanding(archive, resource, now));
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

export async function findObservation(archive: Archive, id: string): Promise<Observation | null> {
  return (await archive.observations.get(id)) ?? null;
}

export function usesOfObservation({ id, noticePage }: Observation): PayloadUse[] {
  return noticePage ? [{ digest: noticePage, captureId: id }] : [];
}
