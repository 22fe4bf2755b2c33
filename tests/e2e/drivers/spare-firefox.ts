import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LaunchOptions } from "./browser-driver.ts";
import { startFirefox } from "./firefox-process.ts";
import type { FirefoxProcess } from "./firefox-process.ts";
import { FirefoxWindow } from "./firefox-window.ts";

const EMPTY_TIMEOUT_MS = 10_000;

/** One Firefox that nobody uses just now: starting one takes longer than most tests. */
let spare: FirefoxProcess | null = null;

/** The emptied Firefox of an earlier test where that is allowed and there is one; else a new one. */
export async function takeFirefox(options: LaunchOptions): Promise<FirefoxProcess> {
  const found = isPlain(options) && spare?.isAlive() ? spare : null;
  if (!found) return startFirefox(options);
  spare = null;
  found.keepsAwake(true);
  await new FirefoxWindow(found.client).run(leadTo, options.httpPort);
  return found;
}

/** Keeps a Firefox for the next test, emptied, where that is allowed and none is kept; else ends it. */
export async function leaveFirefox(
  firefox: FirefoxProcess,
  extensionId: string,
  options: LaunchOptions,
): Promise<void> {
  if (isPlain(options) && !spare && firefox.isAlive() && (await isEmptied(firefox, extensionId))) {
    firefox.keepsAwake(false);
    process.off("beforeExit", endSpare);
    process.once("beforeExit", endSpare);
    spare = firefox;
    return;
  }
  await endFirefox(firefox);
}

/** When nothing is left to be done in this process. */
function endSpare(): void {
  if (!spare) return;
  spare.keepsAwake(true);
  void endFirefox(spare);
  spare = null;
}

async function endFirefox(firefox: FirefoxProcess): Promise<void> {
  firefox.client.close();
  await firefox.end();
}

/** Nothing that was asked for at its start would be missing in, or left behind for, another test. */
function isPlain({ mayBeUsed, managedRules, headed }: LaunchOptions): boolean {
  return mayBeUsed === true && managedRules === undefined && headed !== true;
}

/** One that cannot be emptied is ended, so that no test meets what another left. */
async function isEmptied(firefox: FirefoxProcess, extensionId: string): Promise<boolean> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("it does not answer")), EMPTY_TIMEOUT_MS);
  try {
    await Promise.race([new FirefoxWindow(firefox.client).run(emptyFirefox, extensionId), late.promise]);
  } catch (error) {
    console.info("this Firefox could not be emptied", error);
    return false;
  } finally {
    clearTimeout(timer);
  }
  for (const name of readdirSync(firefox.downloadsDir))
    rmSync(join(firefox.downloadsDir, name), { recursive: true, force: true });
  return true;
}

/**
 * Closes the tabs, forgets what sites stored, and takes the extension out: its archive, settings and
 * granted hosts go with it, and when it is installed anew it has another origin.
 */
async function emptyFirefox(extensionId: string): Promise<void> {
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

/** The sites of the next test are behind another port. */
function leadTo(port: number): void {
  for (const name of ["network.proxy.http_port", "network.proxy.ssl_port"])
    Services.prefs.setIntPref(name, port);
}
