import type { Confidence, Fate } from "../fate/fate.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

/** What the toolbar button tells of a page that is saved. */
export interface Recognition {
  /** ISO 8601 UTC. */
  readonly savedAt: string;
  /**
   * What is known of the original. `saved`: nothing that would have to be told, which a look that could
   * not verify anything never is. `restored`: it was found gone, and stands again.
   */
  readonly state: "saved" | "restored" | Extract<Fate, "edited" | "removed" | "moved">;
  /** `suspected` when it was seen so once. */
  readonly confidence: Confidence;
}

export interface RecogniseDeps {
  readonly findResourceByAddress: (addressKey: string) => Promise<OriginalResource | null>;
  readonly findSister: (addressKey: string) => Promise<OriginalResource | null>;
}

export function recogniseResource({ lastCapturedAt, fate }: OriginalResource): Recognition {
  const savedAt = lastCapturedAt;
  const confidence = fate?.confidence ?? "confirmed";
  if (fate?.fate === "removed" || fate?.fate === "edited" || fate?.fate === "moved")
    return { savedAt, state: fate.fate, confidence };
  if (fate?.restored) return { savedAt, state: "restored", confidence: fate.restored.confidence };
  return { savedAt, state: "saved", confidence: "confirmed" };
}

/** Knows a saved article by any of its addresses; `null` when none is saved. */
export async function findSaved(uri: string, deps: RecogniseDeps): Promise<OriginalResource | null> {
  const key = addressKey(uri);
  return (await deps.findResourceByAddress(key)) ?? (await deps.findSister(key));
}
