import type { BatchItem, ItemState } from "../batch/batch.ts";
import { stateOf, type ItemOutcome } from "../batch/item-outcome.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { Archive } from "./schema.ts";

/** Lines that ended without a copy. One that waits for its turn finds the copy by itself. */
const WITHOUT_COPY: readonly ItemState[] = ["refused", "failed", "permission-needed"];

/**
 * Ends lines that came to nothing with the copy that was saved since, e.g. by hand after "open in a
 * tab": those whose address is one of the article's. Lines of a check are about the original, and stay.
 * @param addresses the article's, as `addressKey` writes them
 */
export async function settleOpenedLines(
  archive: Archive,
  addresses: readonly string[],
  outcome: ItemOutcome,
): Promise<void> {
  const known = new Set(addresses);
  await archive.transaction("rw", archive.batchItems, async () => {
    const ended = await archive.batchItems.where("state").anyOf(WITHOUT_COPY).toArray();
    const opened = ended.filter(
      ({ uri, resourceId }: BatchItem) => resourceId === null && known.has(addressKey(uri)),
    );
    await archive.batchItems.bulkPut(opened.map((item) => ({ ...item, state: stateOf(outcome), outcome })));
  });
}
