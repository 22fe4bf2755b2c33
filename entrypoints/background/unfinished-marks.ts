import { markTab } from "../../src/browser/action-badge.ts";
import { dropNote, notesOf, putNote } from "../../src/browser/session-notes.ts";
import { interruptedMark, savingMark } from "./outcome-mark.ts";

/** Says "saving" on a tab's button while `work` lasts; `work` ends with the mark of its outcome. */
export async function duringMark(
  tabId: number,
  uri: string | null,
  work: () => Promise<void>,
): Promise<void> {
  await putNote("saving", tabId, uri ?? "");
  try {
    await markTab(tabId, savingMark(), uri);
    await work();
  } finally {
    await dropNote("saving", tabId);
  }
}

/** At each start of the background: a save that died with the last one is not under way any more. */
export async function endUnfinishedMarks(): Promise<void> {
  for (const [tabId, uri] of await notesOf("saving")) {
    await dropNote("saving", tabId);
    await markTab(Number(tabId), interruptedMark(), uri || null);
  }
}
