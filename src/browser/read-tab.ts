import { browser } from "wxt/browser";
import type { ReadOptions } from "../fate/page-reading.ts";

const CAPTURE_FILE = "/capture.js";

export type TabAnswer =
  /** Untrusted: comes from a process that the page shares. See `acceptReading`. */
  | { readonly kind: "answer"; readonly value: unknown }
  /** The browser does not let us into this page: its own pages, its store, an error page. */
  | { readonly kind: "no-access"; readonly detail: string };

/** Injects the capture script into the tab's top frame and has it read the page. Changes nothing there. */
export async function readTab(tabId: number, options: ReadOptions): Promise<TabAnswer> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: [CAPTURE_FILE] });
    const [result] = await browser.scripting.executeScript({
      target,
      func: (given: ReadOptions) =>
        (globalThis as { ironpotRead?: (options: ReadOptions) => unknown }).ironpotRead?.(given),
      args: [options],
    });
    return { kind: "answer", value: result?.result };
  } catch (error) {
    return { kind: "no-access", detail: String(error) };
  }
}
