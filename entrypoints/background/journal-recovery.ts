import { newestCapture } from "../../src/archive/captures.ts";
import { awaitedCapture, endJournal, openJournal } from "../../src/archive/journal.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { findResourceByAddress } from "../../src/archive/resources.ts";
import { markTab } from "../../src/browser/action-badge.ts";
import { viewTab } from "../../src/browser/tabs.ts";
import type { RecoverDeps } from "../../src/jobs/recover-journal.ts";
import type { Commands } from "./commands.ts";
import { interruptedMark, writtenMark } from "./outcome-mark.ts";

/** `saveIfWatched` tries an interrupted automatic save once more, `askServerAgain` an answer that was awaited. */
export function wireJournalRecovery(
  archive: Archive,
  startedAt: Date,
  { saveIfWatched, askServerAgain }: Pick<Commands, "saveIfWatched" | "askServerAgain">,
): RecoverDeps {
  return {
    startedAt,
    openJournal: () => openJournal(archive),
    endJournal: (id) => endJournal(archive, id),
    awaitedCapture,
    askServer: askServerAgain,
    newestCapture: (resourceId) => newestCapture(archive, resourceId, "page"),
    findResourceByAddress: (address) => findResourceByAddress(archive, address),
    resume: async ({ tabId, uri }, state) => {
      const tab = tabId === null ? null : await viewTab(tabId);
      if (!tab || tab.uri !== uri) return;
      await markTab(tab.id, state === "written" ? writtenMark() : interruptedMark(), uri);
      if (state === "interrupted") await saveIfWatched(tab.id, uri);
    },
  };
}
