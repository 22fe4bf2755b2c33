import { TargetType } from "puppeteer-core";
import type { Browser, Extension, Page, Target } from "puppeteer-core";
import type { BrowserDriver, LaunchOptions, PageDriver, PromptAnswer } from "./browser-driver.ts";
import { ChromiumPage } from "./chromium-page.ts";
import { startChromium } from "./chromium-process.ts";
import type { ChromiumProcess } from "./chromium-process.ts";
import { emptyChromium } from "./empty-chromium.ts";
import { SpareBrowsers } from "./spare-browsers.ts";

const OPEN_TIMEOUT_MS = 10_000;
const EVERY_SITE = "*://*/*";

const spares = new SpareBrowsers<ChromiumProcess>();

export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const chromium = spares.take(options) ?? (await startChromium(options));
  try {
    return new ChromiumDriver(chromium, await installed(chromium), options);
  } catch (error) {
    await chromium.end();
    throw error;
  }
}

export function endSpareChromiums(): Promise<void> {
  return spares.endAll();
}

async function installed({ browser, copyExtension }: ChromiumProcess): Promise<Extension> {
  const id = await browser.installExtension(copyExtension());
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error("Chromium did not install the extension");
  return extension;
}

class ChromiumDriver implements BrowserDriver {
  readonly name = "chromium";
  readonly downloadsDir: string;
  readonly #process: ChromiumProcess;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #options: LaunchOptions;
  #promptsAllowed = false;

  constructor(chromium: ChromiumProcess, extension: Extension, options: LaunchOptions) {
    this.#process = chromium;
    this.#browser = chromium.browser;
    this.#extension = extension;
    this.#options = options;
    this.downloadsDir = chromium.downloadsDir;
  }

  async openPage(address: string): Promise<ChromiumPage> {
    const page = new ChromiumPage(await this.#browser.newPage());
    await page.visit(address);
    return page;
  }

  openExtensionPage(path: string): Promise<ChromiumPage> {
    return this.openPage(this.#address(path));
  }

  async findPage(part: string): Promise<ChromiumPage> {
    return new ChromiumPage(await this.#waitForPage((target) => target.url().includes(part)));
  }

  async openPopup(page: PageDriver): Promise<ChromiumPage> {
    const { page: tab } = asChromium(page);
    await tab.bringToFront();
    await tab.triggerExtensionAction(this.#extension);
    const popup = this.#address("popup.html");
    return new ChromiumPage(await this.#waitForPage((target) => target.url().startsWith(popup)), "popup");
  }

  async answerPrompts(answer: PromptAnswer): Promise<void> {
    const allow = answer === "allow";
    if (allow === this.#promptsAllowed) return;
    this.#promptsAllowed = allow;
    const page = await this.openPage("chrome://extensions");
    await page.evaluate(
      (id, origin, grant) =>
        grant
          ? chrome.developerPrivate.addHostPermission(id, origin)
          : chrome.developerPrivate.removeHostPermission(id, origin),
      this.#extension.id,
      EVERY_SITE,
      allow,
    );
    await page.close();
  }

  /** Keys sent through DevTools never reach the browser's own shortcuts, so the event is dispatched. */
  async pressCommand(page: PageDriver): Promise<void> {
    await this.#grantActiveTab(page);
    await this.#inWorker(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      for (const command of Object.keys(chrome.runtime.getManifest().commands ?? {}))
        chrome.commands.onCommand.dispatch(command, active);
    });
  }

  /** The menu is drawn outside any page, so its event is dispatched in the worker instead. */
  async chooseMenuEntry(page: PageDriver): Promise<void> {
    await this.#grantActiveTab(page);
    await this.#inWorker(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: "save-now", editable: false }, active);
    });
  }

  async killBackground(): Promise<void> {
    const worker = await (await this.#workerTarget()).worker();
    try {
      await worker?.close();
    } catch (error) {
      // It was gone before puppeteer could let go of it, which is what was wanted.
      if (!/No session with given id|Target closed/.test(String(error))) throw error;
    }
  }

  async installWarnings(): Promise<readonly string[]> {
    const page = await this.openExtensionPage("manifest.json");
    const warnings = await page.evaluate(() =>
      chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
    );
    await page.close();
    return warnings;
  }

  whenEnded(): Promise<void> {
    return new Promise((resolve) => this.#browser.once("disconnected", () => resolve()));
  }

  close(): Promise<void> {
    return spares.leave(this.#process, this.#options, () => emptyChromium(this.#process, this.#extension.id));
  }

  #address(path: string): string {
    return `chrome-extension://${this.#extension.id}/${path}`;
  }

  async #waitForPage(matches: (target: Target) => boolean): Promise<Page> {
    const target = await this.#browser.waitForTarget(
      (found) => found.type() === TargetType.PAGE && matches(found),
      {
        timeout: OPEN_TIMEOUT_MS,
      },
    );
    return target.asPage();
  }

  #workerTarget(): Promise<Target> {
    const own = this.#address("");
    return this.#browser.waitForTarget(
      (target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(own),
      { timeout: OPEN_TIMEOUT_MS },
    );
  }

  async #inWorker(work: () => Promise<void>): Promise<void> {
    const worker = await (await this.#workerTarget()).worker();
    if (!worker) throw new Error("the extension's worker is not running");
    await worker.evaluate(work);
  }

  /** A dispatched event is no gesture; the popup is, and its grant lasts until the tab navigates. */
  async #grantActiveTab(page: PageDriver): Promise<void> {
    const popup = await this.openPopup(page);
    await popup.close();
  }
}

function asChromium(page: PageDriver): ChromiumPage {
  if (page instanceof ChromiumPage) return page;
  throw new TypeError("a page of another browser");
}
