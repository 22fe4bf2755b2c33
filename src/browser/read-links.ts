import { browser } from "wxt/browser";
import type { TabAnswer } from "./read-tab.ts";

const LINKS_FILE = "/links.js";

/** Has the page in a tab list its article links. Changes nothing there. */
export async function readLinks(tabId: number): Promise<TabAnswer> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: [LINKS_FILE] });
    const [result] = await browser.scripting.executeScript({
      target,
      func: () => (globalThis as { ironpotLinks?: () => unknown }).ironpotLinks?.(),
    });
    return { kind: "answer", value: result?.result };
  } catch (error) {
    return { kind: "no-access", detail: String(error) };
  }
}
