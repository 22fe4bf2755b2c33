import type { BatchItem } from "../batch/batch.ts";
import type { ItemOutcome } from "../batch/item-outcome.ts";
import type { Capture } from "../capture/capture.ts";
import type { SaveOutcome } from "../messages/protocol.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { describe, saveAddress, type SaveAddressDeps } from "./save-address.ts";

export interface SaveLineDeps extends SaveAddressDeps {
  readonly findResourceByAddress: (addressKey: string) => Promise<OriginalResource | null>;
  /** Whether the tab is loaded and shows this address now, outside private windows. */
  readonly tabShows: (tabId: number, uri: string) => Promise<boolean>;
  readonly saveTab: (tabId: number, signal: AbortSignal) => Promise<SaveOutcome>;
}

interface Turn {
  readonly onRequest: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Sees to one line of a batch. What is saved already costs no request; a page that is open in a tab is
 * read there; everything else is asked for. `tab-gone`: the tab shows something else by now, and asking
 * must wait for the site's turn.
 * @throws the signal's reason when cancelled
 */
export async function saveLine(
  item: BatchItem,
  turn: Turn,
  deps: SaveLineDeps,
): Promise<ItemOutcome | "tab-gone"> {
  const known = await findKnown(item, deps);
  if (known) return known;
  if (item.tabId === null) return saveAddress({ uri: item.uri, ...turn }, deps);
  if (!(await deps.tabShows(item.tabId, item.uri))) return "tab-gone";
  const origins = await deps.missingOrigins([deps.originOf(item.uri)]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  const outcome = await deps.saveTab(item.tabId, turn.signal);
  turn.signal.throwIfAborted();
  return fromTab(outcome, deps);
}

async function findKnown(item: BatchItem, deps: SaveLineDeps): Promise<ItemOutcome | null> {
  const resource = await deps.findResourceByAddress(addressKey(item.uri));
  const newest = resource && (await deps.newestCapture(resource.id));
  if (!newest) return null;
  if (!isOfThisLine(newest, item)) return describe("already-saved", newest);
  const verified = await deps.verifyCapture(newest.id);
  if (verified !== true) return { kind: "failed", cause: "storage-error", detail: verified };
  return describe("saved", newest);
}

/** The background died after it had written the copy and before it could say so. */
function isOfThisLine({ capturedAt }: Capture, { interruptions, startedAt }: BatchItem): boolean {
  return interruptions > 0 && startedAt !== null && capturedAt >= startedAt;
}

async function fromTab(outcome: SaveOutcome, deps: SaveLineDeps): Promise<ItemOutcome> {
  switch (outcome.kind) {
    case "saved":
    case "already-saved": {
      const newest = await deps.newestCapture(outcome.resourceId);
      const { kind, resourceId, captureId, missingImages } = outcome;
      return { kind, resourceId, captureId, missingImages, title: newest?.title ?? null };
    }
    case "refused":
      return { kind: "refused", reason: outcome.reason };
    case "refused-notice":
      return { kind: "notice", cause: outcome.verdict.cause, notice: outcome.verdict.notice };
    case "unsupported":
      return { kind: "refused", reason: outcome.why === "browser-page" ? "no-access" : outcome.why };
    case "failed":
      return { kind: "failed", cause: outcome.cause, detail: outcome.detail };
    case "cancelled":
      return { kind: "failed", cause: "page-changed", detail: "The save in this tab was cancelled there." };
  }
}
