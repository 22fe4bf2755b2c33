import type { Batch, BatchItem, BatchLink, BatchSource } from "../batch/batch.ts";
import { makeItems } from "../batch/make-items.ts";
import type { StartOutcome } from "../messages/protocol.ts";

export interface StartBatchDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly addBatch: (batch: Batch, items: readonly BatchItem[]) => Promise<void>;
  readonly isStorageFull: (error: unknown) => boolean;
}

const BEGUN = { work: "save", state: "running" } as const;

interface StartRequest {
  readonly source: BatchSource;
  readonly title: string | null;
  readonly links: readonly BatchLink[];
}

/** Writes the list of links down, from where the work is taken. */
export async function startBatch(request: StartRequest, deps: StartBatchDeps): Promise<StartOutcome> {
  const { source, title } = request;
  const id = deps.newId();
  const items = makeItems(id, request.links);
  if (items.length === 0) return { kind: "no-links" };
  try {
    await deps.addBatch({ id, source, title, createdAt: deps.now().toISOString(), ...BEGUN }, items);
    return { kind: "started", batchId: id };
  } catch (error) {
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}
