import { browser } from "wxt/browser";
import { getCapture } from "../../archive/captures.ts";
import type { Archive } from "../../archive/open-archive.ts";
import type { SaveOutcome } from "../../messages/protocol.ts";
import { send } from "../send.ts";
import type { PopupView } from "./popup-view.ts";

/** The tab that the popup belongs to. A popup without a tab is a bug of the browser: throws. */
export async function findActiveTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error("No active tab.");
  return tab.id;
}

/** Has the tab read and judged, and fetches the copy it was compared with. */
export async function inspectTab(archive: Archive, tabId: number): Promise<PopupView> {
  try {
    const tab = await send("inspectTab", { tabId });
    const captureId = tab.kind === "page" ? tab.captureId : null;
    const capture = captureId ? await getCapture(archive, captureId) : null;
    return { kind: "inspected", tab, capture, inspectedAt: new Date().toISOString() };
  } catch (error) {
    return { kind: "broken", step: "inspect", detail: String(error) };
  }
}

/** Has the tab's article saved. A background that does not answer is a failure, never a success. */
export async function saveTab(tabId: number): Promise<SaveOutcome | { kind: "broken"; detail: string }> {
  try {
    return await send("saveTab", { tabId });
  } catch (error) {
    return { kind: "broken", detail: String(error) };
  }
}
