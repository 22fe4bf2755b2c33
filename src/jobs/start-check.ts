import type { Batch, BatchItem } from "../batch/batch.ts";
import { makeCheckItems } from "../batch/make-items.ts";
import type { StartOutcome } from "../messages/protocol.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

export interface StartCheckDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly findResource: (id: string) => Promise<OriginalResource | null>;
  readonly addBatch: (batch: Batch, items: readonly BatchItem[]) => Promise<void>;
  readonly isStorageFull: (error: unknown) => boolean;
}

/** Writes down whose originals are to be looked at, from where the work is taken. */
export async function startCheck(
  resourceIds: readonly string[],
  deps: StartCheckDeps,
): Promise<StartOutcome> {
  const id = deps.newId();
  const found = await Promise.all(
    [...new Set(resourceIds)].map((resourceId) => deps.findResource(resourceId)),
  );
  const items = makeCheckItems(
    id,
    found.filter((resource) => resource !== null),
  );
  if (items.length === 0) return { kind: "no-links" };
  const createdAt = deps.now().toISOString();
  try {
    await deps.addBatch(
      { id, work: "check", source: "library", title: null, createdAt, state: "running" },
      items,
    );
    return { kind: "started", batchId: id };
  } catch (error) {
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}
