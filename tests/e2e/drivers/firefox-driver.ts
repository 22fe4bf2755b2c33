import type { BrowserDriver, LaunchOptions, PageDriver, PromptAnswer } from "./browser-driver.ts";
import { emptyFirefox } from "./empty-firefox.ts";
import { FirefoxPage } from "./firefox-page.ts";
import { startFirefox } from "./firefox-process.ts";
import type { FirefoxProcess } from "./firefox-process.ts";
import { FirefoxWindow } from "./firefox-window.ts";
import { SpareBrowsers } from "./spare-browsers.ts";

const OPEN_TIMEOUT_MS = 10_000;
const spares = new SpareBrowsers<FirefoxProcess>();

export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const firefox = spares.take(options) ?? (await startFirefox(options));
  try {
    const id = await firefox.client.send<string>("Addon:Install", {
      path: options.extensionDir,
      temporary: true,
    });
    return new FirefoxDriver(firefox, id, options);
  } catch (error) {
    await firefox.end();
    throw error;
  }
}

export function endSpareFirefoxes(): Promise<void> {
  return spares.endAll();
}

class FirefoxDriver implements BrowserDriver {
  readonly name = "firefox";
  readonly downloadsDir: string;
  readonly #process: FirefoxProcess;
  readonly #window: FirefoxWindow;
  readonly #extensionId: string;
  readonly #options: LaunchOptions;

  constructor(firefox: FirefoxProcess, extensionId: string, options: LaunchOptions) {
    this.#process = firefox;
    this.#options = options;
    this.#window = new FirefoxWindow(firefox.client);
    this.#extensionId = extensionId;
    this.downloadsDir = firefox.downloadsDir;
  }

  async openPage(address: string): Promise<FirefoxPage> {
    const browserId = await this.#window.run(() => {
      const tab = gBrowser.addTrustedTab("about:blank");
      gBrowser.selectedTab = tab;
      return tab.linkedBrowser.browserId;
    });
    const page = new FirefoxPage(this.#window, browserId);
    await page.visit(address);
    return page;
  }

  async openExtensionPage(path: string): Promise<FirefoxPage> {
    const host = await this.#window.run(
      (id: string) => WebExtensionPolicy.getByID(id).mozExtensionHostname,
      this.#extensionId,
    );
    return this.openPage(`moz-extension://${host}/${path}`);
  }

  async findPage(part: string): Promise<FirefoxPage> {
    return new FirefoxPage(this.#window, await this.#window.run(findTab, part, OPEN_TIMEOUT_MS));
  }

  async openPopup(page: PageDriver): Promise<FirefoxPage> {
    await page.activate();
    return new FirefoxPage(
      this.#window,
      await this.#window.run(openActionPopup, this.#extensionId, OPEN_TIMEOUT_MS),
    );
  }

  async answerPrompts(answer: PromptAnswer): Promise<void> {
    await this.#window.run(setPromptAnswer, answer === "refuse");
  }

  async pressCommand(page: PageDriver): Promise<void> {
    await page.activate();
    await this.#window.run(() => {
      const key = document.querySelector("keyset[id^='ext-keyset-id'] key");
      if (!key) throw new Error("the extension has no command");
      (key as Element & { doCommand(): void }).doCommand();
    });
  }

  async chooseMenuEntry(page: PageDriver): Promise<void> {
    await page.activate();
    await this.#window.run(choosePageMenuEntry, this.#extensionId, OPEN_TIMEOUT_MS);
  }

  async killBackground(): Promise<void> {
    await this.#window.run(
      (id: string) =>
        WebExtensionPolicy.getByID(id).extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        }),
      this.#extensionId,
    );
  }

  installWarnings(): Promise<readonly string[]> {
    return this.#window.run(readInstallWarnings, this.#extensionId);
  }

  whenEnded(): Promise<void> {
    return this.#process.ended;
  }

  close(): Promise<void> {
    return spares.leave(this.#process, this.#options, () => emptyFirefox(this.#process, this.#extensionId));
  }
}

async function findTab(part: string, timeout: number): Promise<number> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI?.spec.includes(part));
    if (found && !found.linkedBrowser.webProgress.isLoadingDocument) return found.linkedBrowser.browserId;
    if (Date.now() > end) throw new Error(`no tab shows ${part}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Presses again where a panel stays empty, as it does on a busy machine. */
async function openActionPopup(extensionId: string, timeout: number): Promise<number> {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  const panel = () => document.querySelector<FirefoxPanel>("#customizationui-widget-panel");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
  const end = Date.now() + timeout;
  for (let pressedAt = 0; Date.now() < end; await pause()) {
    const popup = document.querySelector<FirefoxBrowserElement>(".webextension-popup-browser");
    if (pressedAt === 0 || (!popup && Date.now() - pressedAt > 2_000)) {
      // In the panel of an earlier popup no other opens.
      for (; panel() && Date.now() < end; await pause()) panel()?.hidePopup();
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      pressedAt = Date.now();
      continue;
    }
    const arrived = popup?.currentURI?.spec.startsWith("moz-extension:");
    if (popup && arrived && !popup.webProgress.isLoadingDocument) return popup.browserId;
  }
  throw new Error(panel() ? "the popup's panel stayed empty" : "the popup did not open");
}

/** Answers every prompt from now on: by the preference that skips them, or by a click on "Deny". */
function setPromptAnswer(refuse: boolean): void {
  Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", refuse);
  const panel = document.getElementById("notification-popup");
  if (!refuse || !panel || panel.hasAttribute("denies")) return;
  panel.setAttribute("denies", "");
  panel.addEventListener("popupshown", () => {
    (panel.firstElementChild as unknown as FirefoxNotification | null)?.secondaryButton.click();
  });
}

async function choosePageMenuEntry(extensionId: string, timeout: number): Promise<void> {
  const menu = document.getElementById("contentAreaContextMenu") as unknown as FirefoxMenu;
  const { left, top, width, height } = gBrowser.selectedTab.linkedBrowser.getBoundingClientRect();
  const shown = new Promise((resolve) => menu.addEventListener("popupshown", resolve, { once: true }));
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
  const { event } = ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
  event.synthesizeMouseAtPoint(x, y, { type: "contextmenu", button: 2 }, window);
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, timeout))]);
  const prefix = extensionId.replaceAll(/[^\w-]/g, "_");
  const entry = menu.querySelector(`menuitem[id^="${prefix}-menuitem"]`);
  if (!entry) throw new Error("the page's menu has no entry of the extension");
  menu.activateItem(entry);
}

async function readInstallWarnings(extensionId: string): Promise<readonly string[]> {
  const { ExtensionData } = ChromeUtils.importESModule("resource://gre/modules/Extension.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  const permissions = extension.getRequiredPermissions();
  const { msgs } = ExtensionData.formatPermissionStrings({
    permissions,
    optionalPermissions: { permissions: [], origins: [] },
  });
  // Hosts are worded apart from the other permissions, by the prompt's own code.
  return [...msgs, ...permissions.origins];
}
