import type { ItemOutcome } from "../batch/item-outcome.ts";
import type { Capture } from "../capture/capture.ts";
import type { SaveOutcome } from "../messages/protocol.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

export interface TellListsDeps {
  readonly findResource: (id: string) => Promise<OriginalResource | null>;
  readonly getCapture: (id: string) => Promise<Capture | null>;
  /** Ends lines that came to nothing, and whose address is one of these. */
  readonly settleOpenedLines: (addresses: readonly string[], outcome: ItemOutcome) => Promise<void>;
}

/** After a save in a tab: lists in which the article came to nothing learn that there is a copy now. */
export async function tellLists(outcome: SaveOutcome, deps: TellListsDeps): Promise<void> {
  if (outcome.kind !== "saved" && outcome.kind !== "already-saved") return;
  const { resourceId, captureId, missingImages } = outcome;
  const resource = await deps.findResource(resourceId);
  const capture = await deps.getCapture(captureId);
  if (!resource || !capture) return;
  await deps.settleOpenedLines(resource.aliases, {
    ...{ kind: "already-saved", resourceId, captureId, missingImages },
    title: capture.title,
  });
}
