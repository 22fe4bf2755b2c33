import type { PageDriver } from "../drivers/browser-driver.ts";
import { until } from "./until.ts";

/** What the toolbar button shows for one tab. */
export interface Badge {
  readonly text: string;
  readonly title: string;
}

/** Waits until the button of the tab at an address shows this badge. The address's host must be granted. */
export function untilBadge(ownPage: PageDriver, address: string, text: string): Promise<Badge> {
  return until(
    `the tab of ${address} bears the badge ${JSON.stringify(text)}`,
    () => ownPage.evaluate(readBadge, address),
    (badge) => badge.text === text,
  );
}

async function readBadge(address: string): Promise<{ text: string; title: string }> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  if (tab?.id === undefined) throw new Error(`no tab shows ${address}`);
  // The words are put before the mark.
  const text = await chrome.action.getBadgeText({ tabId: tab.id });
  return { text, title: await chrome.action.getTitle({ tabId: tab.id }) };
}
