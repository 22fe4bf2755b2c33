import type { BrowserDriver, BrowserName, LaunchOptions } from "./browser-driver.ts";
import { endSpareChromiums, launchChromium } from "./chromium-driver.ts";
import { endOnSignal } from "./end-on-signal.ts";
import { endSpareFirefoxes, launchFirefox } from "./firefox-driver.ts";

/** Starts a browser with a fresh profile and the extension in it. The caller closes it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  endOnSignal();
  return name === "chromium" ? launchChromium(options) : launchFirefox(options);
}

/** Ends the browsers that were left for a later test. */
export async function endSpareBrowsers(): Promise<void> {
  await Promise.all([endSpareChromiums(), endSpareFirefoxes()]);
}
