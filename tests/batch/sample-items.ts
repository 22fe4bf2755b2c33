import type { BatchItem } from "../../src/batch/batch.ts";
import { makeItems } from "../../src/batch/make-items.ts";

/** Lines of one batch, by address. */
export function linesFor(uris: readonly string[], batchId = "b"): BatchItem[] {
  return makeItems(
    batchId,
    uris.map((uri) => ({ uri, title: null, tabId: null })),
  );
}
