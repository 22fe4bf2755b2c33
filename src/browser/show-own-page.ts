import { browser } from "wxt/browser";

/** Brings one of our own pages to the front: in the tab that shows it already, else in a new one. */
export async function showOwnPage(path: string): Promise<void> {
  const url = new URL(path, browser.runtime.getURL("/library.html")).href;
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
