import type { BrowserDriver, BrowserName, LaunchOptions } from "./browser-driver.ts";
import { launchChromium } from "./chromium-driver.ts";
import { endOnSignal } from "./end-on-signal.ts";
import { launchFirefox } from "./firefox-driver.ts";

/** Starts a browser with a fresh profile and the extension in it. The caller closes it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<BrowserDriver> {
  endOnSignal();
  return name === "chromium" ? launchChromium(options) : launchFirefox(options);
}
