import { browser } from "wxt/browser";

const PNG = "data:image/png;base64,";

/**
 * A PNG of what is in view of a tab (`activeTab` suffices after a click); `null` when the tab is not in
 * front, went elsewhere meanwhile, or the browser refuses.
 */
export async function takeScreenshot(tabId: number): Promise<Uint8Array | null> {
  try {
    const before = await browser.tabs.get(tabId);
    if (!before.active) return null;
    const dataUri = await browser.tabs.captureVisibleTab(before.windowId, { format: "png" });
    const after = await browser.tabs.get(tabId);
    if (!after.active || after.url !== before.url || !dataUri.startsWith(PNG)) return null;
    return Uint8Array.fromBase64(dataUri.slice(PNG.length));
  } catch (error) {
    console.info(`Ironpot: no screenshot of tab ${tabId}`, error);
    return null;
  }
}
