import { Dexie } from "dexie";
import type { Batch, BatchItem } from "../batch/batch.ts";
import type { Archive } from "./schema.ts";

/** Newest first. */
export async function allBatches(archive: Archive): Promise<Batch[]> {
  return await archive.batches.orderBy("createdAt").reverse().toArray();
}

export async function findBatch(archive: Archive, id: string): Promise<Batch | null> {
  return (await archive.batches.get(id)) ?? null;
}

/** The lines of a batch in the reader's order. */
export async function itemsOf(archive: Archive, batchId: string): Promise<BatchItem[]> {
  return await archive.batchItems
    .where("[batchId+position]")
    .between([batchId, Dexie.minKey], [batchId, Dexie.maxKey])
    .toArray();
}

/** How many lines of a batch there are, and how many of them still have to be seen to. */
export async function countLines(
  archive: Archive,
  batchId: string,
): Promise<{ total: number; open: number }> {
  const total = archive.batchItems
    .where("[batchId+position]")
    .between([batchId, Dexie.minKey], [batchId, Dexie.maxKey])
    .count();
  const open = archive.batchItems
    .where("[batchId+state]")
    .anyOf([
      [batchId, "queued"],
      [batchId, "working"],
    ])
    .count();
  return { total: await total, open: await open };
}
