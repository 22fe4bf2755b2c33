import { openLibrary } from "../library-link.ts";
import { saveTab } from "./read-tab.ts";

/**
 * Opens the comparison of a saved copy with what the tab shows now. The tab's text is kept first: it
 * is what the reader saw, and comparing it needs no access to the site. Where that fails the library
 * asks the site itself.
 */
export async function compareWithTab(tabId: number, captureId: string): Promise<void> {
  const outcome = await saveTab(tabId);
  const kept = outcome.kind === "saved" || outcome.kind === "already-saved";
  if (kept && outcome.captureId !== captureId)
    await openLibrary({ kind: "compare", olderId: captureId, newerId: outcome.captureId });
  else await openLibrary({ kind: "compare-present", captureId });
}
