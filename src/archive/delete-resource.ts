import { endIfDone } from "./batch-queue.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { Archive } from "./schema.ts";
import { dropPayloads } from "./payloads.ts";

/**
 * Removes an article with its captures, what servers sent beside them, its observations, the plan to look
 * at it again, its lines in lists of many and the payloads that nothing else names, in one
 * transaction. Does nothing when it is gone already.
 */
export async function deleteResource(archive: Archive, resourceId: string): Promise<void> {
  const tables = [
    archive.resources,
    archive.captures,
    archive.servedViews,
    archive.lateImages,
    archive.observations,
    archive.probes,
    archive.payloads,
    archive.payloadChunks,
    archive.payloadUses,
    archive.batches,
    archive.batchItems,
    archive.rechecks,
  ];
  await archive.transaction("rw", tables, async () => {
    const captureIds = await archive.captures.where("resourceId").equals(resourceId).primaryKeys();
    const observationIds = await archive.observations.where("resourceId").equals(resourceId).primaryKeys();
    const users = [...captureIds, ...observationIds];
    const uses = await archive.payloadUses.where("captureId").anyOf(users).toArray();
    await archive.payloadUses.where("captureId").anyOf(users).delete();
    await dropPayloads(archive, await unused(archive, new Set(uses.map((use) => use.digest))));
    await archive.lateImages.where("captureId").anyOf(captureIds).delete();
    await archive.captures.bulkDelete(captureIds);
    await archive.servedViews.bulkDelete(captureIds);
    await archive.observations.where("resourceId").equals(resourceId).delete();
    await archive.batchItems.where("outcome.resourceId").equals(resourceId).delete();
    await dropQueuedChecks(archive, resourceId);
    await archive.rechecks.delete(resourceId);
    await dropProbe(archive, await archive.resources.get(resourceId));
    await archive.resources.delete(resourceId);
  });
}

/** A list that waited for this article alone has come to its end. */
async function dropQueuedChecks(archive: Archive, resourceId: string): Promise<void> {
  const lines = archive.batchItems.where("resourceId").equals(resourceId);
  const batchIds = (await lines.toArray()).map(({ batchId }) => batchId);
  await lines.delete();
  for (const batchId of batchIds) await endIfDone(archive, batchId);
}

/** Or the host would tell what was saved. */
async function dropProbe(archive: Archive, resource: OriginalResource | undefined): Promise<void> {
  const host = resource && URL.parse(resource.uri)?.host;
  if (host) await archive.probes.delete(host);
}

async function unused(archive: Archive, digests: Iterable<string>): Promise<string[]> {
  const free: string[] = [];
  for (const digest of digests) {
    // A use's key starts with the digest, and no digest is the beginning of another.
    const use = await archive.payloadUses.where("[digest+captureId]").between([digest], [digest, []]).first();
    if (use === undefined) free.push(digest);
  }
  return free;
}
