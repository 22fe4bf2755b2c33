import { browser } from "wxt/browser";
import { pageAddress } from "../resource/page-address.ts";
import { viewTab } from "./tabs.ts";

/** A mark on the toolbar button with its meaning in words, never colour alone. `?`: only suspected. */
export interface BadgeMark {
  readonly text: "" | "…" | "✓" | "✕" | "✕?" | "±" | "±?" | "→" | "!";
  readonly colour: string;
  readonly title: string;
}

/**
 * Puts the mark on one tab's button while the tab shows this page; the browser takes it away when the
 * tab goes elsewhere. Of a page that the tab has left by now nothing is said.
 * @param uri the address of the page; `null` where the browser does not tell us
 */
export async function markTab(tabId: number, mark: BadgeMark, uri: string | null): Promise<void> {
  if (!(await shows(tabId, uri))) return;
  await put(tabId, mark);
  // It may have left between the question and the mark, after which the browser takes nothing away.
  if (!(await shows(tabId, uri))) await put(tabId, { ...mark, text: "", title: "" });
}

async function shows(tabId: number, uri: string | null): Promise<boolean> {
  const tab = await viewTab(tabId);
  if (!tab) return false;
  return tab.uri === null || uri === null ? tab.uri === uri : pageAddress(tab.uri) === pageAddress(uri);
}

/**
 * Words and colour before the mark, which thus never stands without its meaning. An empty title is the
 * extension's name. The tab may be gone by now, which is nobody's fault.
 */
async function put(tabId: number, { text, colour, title }: Omit<BadgeMark, "text"> & { text: string }) {
  const results = [
    ...(await Promise.allSettled([
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    ])),
    ...(await Promise.allSettled([browser.action.setBadgeText({ tabId, text })])),
  ];
  for (const result of results)
    if (result.status === "rejected") console.info(`Ironpot: tab ${tabId} was not marked`, result.reason);
}
