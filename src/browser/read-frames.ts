import { browser } from "wxt/browser";
import { PAGE_HTML_LIMIT } from "../fate/page-reading.ts";

/** Pixels of a frame, width times height; smaller ones count visitors and show nothing. */
const SMALLEST_FRAME = 50 * 50;

/**
 * The HTML of a tab's frames, from those that the browser lets us into: frames of the page's own site,
 * and of hosts that the reader granted. Untrusted, see `acceptFrames`. The first is the page itself, by
 * its address alone, to tell whether it is still the same. Empty when the tab does not let us in.
 */
export async function readFrames(tabId: number): Promise<readonly unknown[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame that a script opened and never closed would be waited for without end.
      injectImmediately: true,
      func: serialiseFrame,
      args: [SMALLEST_FRAME, PAGE_HTML_LIMIT],
    });
    const [top] = results.filter(({ frameId }) => frameId === 0);
    const frames = results.filter(({ frameId }) => frameId !== 0);
    return [top, ...frames].flatMap((one) => (one?.result ? [one.result] : []));
  } catch (error) {
    console.info(`Ironpot: no frames from tab ${tabId}`, error);
    return [];
  }
}

/** Runs in each frame's isolated world, serialised: it must not refer to anything outside itself. */
function serialiseFrame(smallest: number, limit: number): { uri: string; html: string } | null {
  if (window === window.top) return { uri: location.href, html: "" };
  if (innerWidth * innerHeight < smallest) return null;
  const html = document.documentElement.outerHTML;
  return html.length > limit ? null : { uri: location.href, html };
}
