import { browser } from "wxt/browser";
import type { BannerWords } from "../page/show-banner.ts";
import { pageAddress } from "../resource/page-address.ts";

const BANNER_FILE = "/banner.js";

/** Shows the banner on the page of a tab, if that is still the page. A tab that is gone is nobody's fault. */
export async function putBanner(tabId: number, uri: string, words: BannerWords): Promise<void> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: [BANNER_FILE] });
    await browser.scripting.executeScript({
      target,
      func: (address: string, given: BannerWords) => {
        if (location.href.replace(/#(?![!/]).*$/s, "") !== address) return;
        (globalThis as { ironpotShowBanner?: (words: BannerWords) => void }).ironpotShowBanner?.(given);
      },
      args: [pageAddress(uri), words],
    });
  } catch (error) {
    console.info(`Ironpot: tab ${tabId} shows no banner`, error);
  }
}
