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

/** Every tab whose page we may know, i.e. on sites that the reader granted or where they just clicked; none of a private window. */
export async function viewedTabs(): Promise<{ readonly id: number; readonly uri: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, incognito }) =>
    id !== undefined && url !== undefined && /^https?:/.test(url) && !incognito ? [{ id, uri: url }] : [],
  );
}
