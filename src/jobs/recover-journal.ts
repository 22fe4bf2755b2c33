import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

/** A save that was under way. `startedAt` is ISO 8601 UTC. */
export interface UnfinishedSave {
  readonly id: string;
  readonly tabId: number | null;
  readonly uri: string;
  readonly startedAt: string;
}

export interface RecoverDeps {
  /** When this background started; what began later is its own. */
  readonly startedAt: Date;
  readonly openJournal: () => Promise<readonly UnfinishedSave[]>;
  readonly endJournal: (id: string) => Promise<void>;
  readonly findResourceByAddress: (addressKey: string) => Promise<OriginalResource | null>;
  /** The capture whose server was being asked, if the note is of that. */
  readonly awaitedCapture: (id: string) => string | null;
  /** The server's word on a capture is still missing: asks for it once. */
  readonly askServer: (captureId: string) => void;
  /** The newest capture of a page of the article. */
  readonly newestCapture: (resourceId: string) => Promise<{ readonly id: string } | null>;
  /** The tab may go on showing a save that nobody works at: tells it how things stand, and may try again. */
  readonly resume: (save: UnfinishedSave, state: "written" | "interrupted") => Promise<void>;
}

/**
 * After the background died in the middle of a save: the record is either complete or absent (one
 * transaction), so all that is left to do is to find out which and say so.
 */
export async function recoverJournal(deps: RecoverDeps): Promise<void> {
  for (const save of await deps.openJournal()) {
    if (save.startedAt >= deps.startedAt.toISOString()) continue;
    const awaited = deps.awaitedCapture(save.id);
    if (awaited !== null || save.tabId === null) {
      // Ended before it is asked for: a page that kills us must not do so at every start.
      await deps.endJournal(save.id);
      if (awaited !== null) deps.askServer(awaited);
      continue;
    }
    const resource = await deps.findResourceByAddress(addressKey(save.uri));
    const written = resource !== null && resource.lastCapturedAt >= save.startedAt;
    await deps.endJournal(save.id);
    const newest = written ? await deps.newestCapture(resource.id) : null;
    if (newest) deps.askServer(newest.id);
    await deps.resume(save, written ? "written" : "interrupted");
  }
}
