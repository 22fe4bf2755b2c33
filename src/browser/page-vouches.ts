import { browser } from "wxt/browser";
import { vouchesForArticle } from "../page/vouches-for-article.ts";

/**
 * Asks a tab's page whether anything in it speaks for an article: a function of a few hundred bytes in
 * place of the capture script. What goes wrong there is left to the reading: only a plain no is a no.
 */
export async function pageVouches(tabId: number, selectors: readonly string[]): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: vouchesForArticle,
      args: [[...selectors]],
    });
    return answer?.result !== false;
  } catch (error) {
    console.debug("Ironpot: the page could not be asked", error);
    return true;
  }
}
