import type { BatchItem } from "../batch/batch.ts";
import type { ItemOutcome } from "../batch/item-outcome.ts";
import type { CheckOutcome } from "../messages/protocol.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";

export interface CheckLineDeps {
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  /** Looks at an original now. The turn at its site is the caller's. */
  readonly checkNow: (resourceId: string, cancelled: AbortSignal) => Promise<CheckOutcome>;
}

interface Turn {
  readonly onRequest: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Looks at the original of one line's article. Cut short by a death it is looked at once more: every look
 * is an observation of its own.
 * @throws the signal's reason when cancelled
 */
export async function checkLine(
  item: BatchItem & { readonly resourceId: string },
  turn: Turn,
  deps: CheckLineDeps,
): Promise<ItemOutcome> {
  if (isPrivateTarget(item.uri)) return { kind: "private-network" };
  const origins = await deps.missingOrigins([deps.originOf(item.uri)]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  turn.signal.throwIfAborted();
  await turn.onRequest();
  const outcome = await deps.checkNow(item.resourceId, turn.signal);
  turn.signal.throwIfAborted();
  switch (outcome.kind) {
    case "checked": {
      const { fate, cause, confidence, notice, reason, regulation } = outcome.verdict;
      const summary = { fate, cause, confidence, notice, reason, regulation, observedAt: outcome.observedAt };
      return { kind: "checked", resourceId: item.resourceId, summary };
    }
    case "permission-needed":
      return { kind: "permission-needed", origins: outcome.origins };
    case "unknown-resource":
      return { kind: "no-copy" };
    case "private-network":
      return { kind: "private-network" };
    case "failed":
      return { kind: "failed", cause: "storage-error", detail: outcome.detail };
  }
}
