import { browser } from "wxt/browser";

/** The part of a tab that we look at. `uri` is `null` where the browser does not tell us. */
export interface TabView {
  readonly id: number;
  readonly uri: string | null;
  readonly title: string;
  readonly incognito: boolean;
}

/** Reads a tab; `null` when it was closed. */
export async function viewTab(tabId: number): Promise<TabView | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { id: tabId, uri: tab.url ?? null, title: tab.title ?? "", incognito: tab.incognito };
  } catch (error) {
    if (isNoSuchTab(error)) return null;
    throw error;
  }
}

/** Chrome says "No tab with id", Firefox "Invalid tab ID". */
function isNoSuchTab(error: unknown): boolean {
  return /no tab with id|invalid tab id/i.test(String(error));
}
