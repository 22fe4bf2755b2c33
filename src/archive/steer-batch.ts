import type { Batch, BatchDeed, BatchItem } from "../batch/batch.ts";
import { mayRetry } from "../batch/may-retry.ts";
import type { Archive } from "./schema.ts";

/** Does what the reader wants with a batch. A deed that comes too late changes nothing. */
export async function steerBatch(archive: Archive, batchId: string, deed: BatchDeed): Promise<void> {
  await archive.transaction("rw", archive.batches, archive.batchItems, () => DEEDS[deed](archive, batchId));
}

const RETRIED: readonly BatchItem["state"][] = [
  ...(["failed", "permission-needed", "cancelled", "refused", "checked"] as const),
];

type Deed = (archive: Archive, batchId: string) => Promise<void>;

const DEEDS: { readonly [deed in BatchDeed]: Deed } = {
  async pause(archive, batchId) {
    await changeState(archive, batchId, "running", "paused");
  },

  async resume(archive, batchId) {
    await changeState(archive, batchId, "paused", "running");
  },

  async cancel(archive, batchId) {
    const open = await linesOf(archive, batchId, ["queued", "working"]);
    if (open.length === 0) return;
    await archive.batchItems.bulkPut(open.map((item) => ({ ...item, state: "cancelled" })));
    await archive.batches.update(batchId, { state: "cancelled" });
  },

  async retry(archive, batchId) {
    const ended = await linesOf(archive, batchId, RETRIED);
    const again = ended.filter(mayRetry);
    if (again.length === 0) return;
    await archive.batchItems.bulkPut(again.map(asNew));
    await archive.batches.update(batchId, { state: "running" });
  },

  async remove(archive, batchId) {
    await archive.batchItems.where("[batchId+position]").between([batchId], [batchId, []]).delete();
    await archive.batches.delete(batchId);
  },
};

async function changeState(
  archive: Archive,
  batchId: string,
  from: Batch["state"],
  to: Batch["state"],
): Promise<void> {
  const batch = await archive.batches.get(batchId);
  if (batch?.state === from) await archive.batches.put({ ...batch, state: to });
}

function asNew(item: BatchItem): BatchItem {
  return { ...item, state: "queued", outcome: null, startedAt: null, interruptions: 0 };
}

async function linesOf(
  archive: Archive,
  batchId: string,
  states: readonly BatchItem["state"][],
): Promise<BatchItem[]> {
  return await archive.batchItems
    .where("[batchId+state]")
    .anyOf(states.map((state) => [batchId, state]))
    .toArray();
}
