import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

/** What the toolbar button tells of a page that is saved. */
export interface Recognition {
  /** ISO 8601 UTC. */
  readonly savedAt: string;
  /** Whether the original is gone, as far as is known; `suspected` when it was seen so once. */
  readonly removed: "no" | "suspected" | "confirmed";
}

export interface RecogniseDeps {
  readonly findResourceByAddress: (addressKey: string) => Promise<OriginalResource | null>;
  readonly findSister: (addressKey: string) => Promise<OriginalResource | null>;
}

export function recogniseResource(resource: OriginalResource): Recognition {
  const { lastCapturedAt, fate } = resource;
  const removed = fate?.fate === "removed" ? (fate.confidence ?? "confirmed") : "no";
  return { savedAt: lastCapturedAt, removed };
}

/** Knows a saved article by any of its addresses; `null` when none is saved. */
export async function recogniseAddress(uri: string, deps: RecogniseDeps): Promise<Recognition | null> {
  const key = addressKey(uri);
  const resource = (await deps.findResourceByAddress(key)) ?? (await deps.findSister(key));
  return resource && recogniseResource(resource);
}
