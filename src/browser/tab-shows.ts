import { browser } from "wxt/browser";

/** Whether a tab is loaded and shows this address now. A tab put to sleep has no page that could be read. */
export async function tabShows(tabId: number, uri: string): Promise<boolean> {
  try {
    const { url, incognito, discarded } = await browser.tabs.get(tabId);
    return url === uri && !incognito && !discarded;
  } catch (error) {
    console.info(`Ironpot: tab ${tabId} is gone`, error);
    return false;
  }
}
