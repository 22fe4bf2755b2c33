import type { FirefoxProcess } from "./firefox-process.ts";
import { FirefoxWindow } from "./firefox-window.ts";
import { emptyDirectory } from "./temporary-directory.ts";

/** Takes out of a Firefox what a test left in it. */
export async function emptyFirefox(
  { client, downloadsDir }: FirefoxProcess,
  extensionId: string,
): Promise<void> {
  await new FirefoxWindow(client).run(forgetTest, extensionId);
  emptyDirectory(downloadsDir);
}

/**
 * Closes popup and tabs, forgets what sites stored, and takes the extension out: its archive, settings and
 * granted hosts go with it, and when it is installed anew it has another origin.
 */
async function forgetTest(extensionId: string): Promise<void> {
  // It would outlive its extension, empty.
  for (let panel; (panel = document.querySelector<FirefoxPanel>("#customizationui-widget-panel"));) {
    panel.hidePopup();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  for (const tab of gBrowser.tabs.slice(1)) gBrowser.removeTab(tab, { skipPermitUnload: true });
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const addon = await AddonManager.getAddonByID(extensionId);
  await addon?.uninstall();
  // The uninstalling does not wait for this, and it would hit the next installation.
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionPermissions.sys.mjs",
  );
  await ExtensionPermissions.removeAll(extensionId);
  Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false);
  const { CLEAR_ALL_CACHES, CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_HISTORY } = Ci.nsIClearDataService;
  const everything = CLEAR_ALL_CACHES | CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_HISTORY;
  await new Promise<void>((resolve) =>
    Services.clearData.deleteData(everything, { onDataDeleted: () => resolve() }),
  );
}
