import { browser } from "wxt/browser";
import type { ReadOptions } from "../fate/page-reading.ts";

const CAPTURE_FILE = "/capture.js";

/**
 * What the capture script finds in each frame of a tab that the browser lets us into, other sites' frames
 * included where the reader granted them. Untrusted, see `acceptReading`. Empty when the tab does not let us in.
 */
export async function readFrameArticles(tabId: number, options: ReadOptions): Promise<readonly unknown[]> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [CAPTURE_FILE] });
    const results = await browser.scripting.executeScript({
      target,
      func: (given: ReadOptions) =>
        window === window.top
          ? null
          : (globalThis as { ironpotRead?: (options: ReadOptions) => unknown }).ironpotRead?.(given),
      args: [options],
    });
    return results.flatMap(({ frameId, result }) => (frameId !== 0 && result ? [result] : []));
  } catch (error) {
    console.info(`Ironpot: no frames from tab ${tabId}`, error);
    return [];
  }
}
