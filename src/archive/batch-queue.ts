import type { Batch, BatchItem } from "../batch/batch.ts";
import { stateOf, type ItemOutcome } from "../batch/item-outcome.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** Turns that may be cut short before a line counts as failed: a page that kills us must not do so for ever. */
const MOST_INTERRUPTIONS = 3;

type ItemKey = Pick<BatchItem, "batchId" | "position">;

/** Adds a batch with its lines, all or nothing. */
export async function addBatch(archive: Archive, batch: Batch, items: readonly BatchItem[]): Promise<void> {
  await namingFullStorage(() =>
    archive.transaction("rw", archive.batches, archive.batchItems, async () => {
      await archive.batches.add(batch);
      await archive.batchItems.bulkAdd(items);
    }),
  );
}

/** Every line that waits for its turn: the oldest running batch first, each in the reader's order. */
export async function queuedItems(archive: Archive): Promise<BatchItem[]> {
  return await archive.transaction("r", archive.batches, archive.batchItems, async () => {
    const running = await archive.batches.where("state").equals("running").sortBy("createdAt");
    const queues = running.map(({ id }) =>
      archive.batchItems.where("[batchId+state]").equals([id, "queued"]).toArray(),
    );
    return (await Promise.all(queues)).flat();
  });
}

/** Takes a line for its turn. `null` when it is no longer its turn, e.g. after a pause or a cancel. */
export async function claimItem(archive: Archive, key: ItemKey, now: Date): Promise<BatchItem | null> {
  return await archive.transaction("rw", archive.batches, archive.batchItems, async () => {
    const batch = await archive.batches.get(key.batchId);
    const item = await archive.batchItems.get([key.batchId, key.position]);
    if (batch?.state !== "running" || item?.state !== "queued") return null;
    const claimed = { ...item, state: "working", startedAt: item.startedAt ?? now.toISOString() } as const;
    await archive.batchItems.put(claimed);
    return claimed;
  });
}

/**
 * Ends a line's turn, and the batch with its last line. A line that was cancelled or removed in the
 * meantime stays what it is, unless its article was saved before that could be prevented.
 */
export async function settleItem(archive: Archive, key: ItemKey, outcome: ItemOutcome): Promise<void> {
  await namingFullStorage(() =>
    archive.transaction("rw", archive.batches, archive.batchItems, async () => {
      const item = await archive.batchItems.get([key.batchId, key.position]);
      if (!item || !(item.state === "working" || outcome.kind === "saved")) return;
      await archive.batchItems.put({ ...item, state: stateOf(outcome), outcome });
      await endIfDone(archive, key.batchId);
    }),
  );
}

/** Puts a line back to its place, to be asked for: the tab in which it was to be read is gone. */
export async function releaseFromTab(archive: Archive, key: ItemKey): Promise<void> {
  await archive.transaction("rw", archive.batchItems, async () => {
    const item = await archive.batchItems.get([key.batchId, key.position]);
    if (item?.state === "working") await archive.batchItems.put({ ...item, state: "queued", tabId: null });
  });
}

/** After the background died: puts the lines back that it died over. */
export async function requeueOrphans(archive: Archive): Promise<void> {
  await archive.transaction("rw", archive.batches, archive.batchItems, async () => {
    const open = await archive.batches.where("state").anyOf("running", "paused").primaryKeys();
    const dead = archive.batchItems
      .where("[batchId+state]")
      .anyOf(open.map((batchId) => [batchId, "working"] as const));
    await archive.batchItems.bulkPut((await dead.toArray()).map(orphaned));
    for (const batchId of open) await endIfDone(archive, batchId);
  });
}

function orphaned(item: BatchItem): BatchItem {
  const interruptions = item.interruptions + 1;
  if (interruptions < MOST_INTERRUPTIONS) return { ...item, interruptions, state: "queued" };
  const detail = `The background ended ${interruptions} times over this page.`;
  return {
    ...{ ...item, interruptions, state: "failed" },
    outcome: { kind: "failed", cause: "interrupted", detail },
  };
}

/** To be called in the transaction that takes a line out of the queue. */
export async function endIfDone(archive: Archive, batchId: string): Promise<void> {
  const waiting = await archive.batchItems
    .where("[batchId+state]")
    .anyOf([
      [batchId, "queued"],
      [batchId, "working"],
    ])
    .count();
  const batch = await archive.batches.get(batchId);
  if (waiting > 0 || !batch || batch.state === "cancelled") return;
  await archive.batches.put({ ...batch, state: "done" });
}
