import { launch, TargetType } from "puppeteer-core";
import type { Browser, Extension, Page, Target } from "puppeteer-core";
import { ensureChromium } from "../../../scripts/ensure-browser.ts";
import type { BrowserDriver, LaunchOptions, PageDriver, PromptAnswer } from "./browser-driver.ts";
import { ChromiumPage } from "./chromium-page.ts";
import { chromiumProfile } from "./chromium-profile.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import type { TemporaryDirectory } from "./temporary-directory.ts";

const OPEN_TIMEOUT_MS = 10_000;
const EVERY_SITE = "*://*/*";

export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const downloads = temporaryDirectory("downloads");
  const profile = chromiumProfile(options.extensionDir);
  const browser = await launch({
    userDataDir: profile.path,
    executablePath: await ensureChromium(),
    headless: options.headed !== true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    downloadBehavior: { policy: "allow", downloadPath: downloads.path },
    args: chromiumArguments(options),
    // On Linux the language of the interface comes from here alone; tests read English.
    env: { ...process.env, LANGUAGE: "en_US" },
  });
  try {
    const id = await browser.installExtension(options.extensionDir);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`Chromium did not install ${options.extensionDir}`);
    return new ChromiumDriver(browser, extension, [downloads, profile]);
  } catch (error) {
    await browser.close();
    profile.remove();
    throw error;
  }
}

/** Every host leads to the site server, but `invalid` nowhere, and `rebound.example` to this very machine. */
function hostRules({ httpPort, httpsPort }: LaunchOptions): string {
  return [
    "MAP *.invalid ~NOTFOUND",
    "MAP *.rebound.example 127.0.0.1",
    `MAP *:80 127.0.0.1:${httpPort}`,
    `MAP *:443 127.0.0.1:${httpsPort}`,
  ].join(", ");
}

function chromiumArguments(options: LaunchOptions): string[] {
  const { httpPort, httpsPort } = options;
  return [
    // Root, as in a container, cannot have Chromium's sandbox.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `--host-resolver-rules=${hostRules(options)}`,
    // The sites stand for the public web. Every other port of this machine stays what it is: private.
    `--ip-address-space-overrides=127.0.0.1:${httpPort}=public,127.0.0.1:${httpsPort}=public`,
    "--ignore-certificate-errors",
    "--disable-features=HttpsUpgrades",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    // Headless Chromium has a small screen, onto which a popup must fit.
    "--screen-info={1600x1200}",
    "--window-size=1280,900",
    "--lang=en-US",
  ];
}

class ChromiumDriver implements BrowserDriver {
  readonly name = "chromium";
  readonly downloadsDir: string;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #directories: readonly TemporaryDirectory[];
  #promptsAllowed = false;

  constructor(
    browser: Browser,
    extension: Extension,
    directories: readonly [downloads: TemporaryDirectory, profile: TemporaryDirectory],
  ) {
    this.#browser = browser;
    this.#extension = extension;
    this.#directories = directories;
    this.downloadsDir = directories[0].path;
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

  async close(): Promise<void> {
    await this.#browser.close();
    for (const directory of this.#directories) directory.remove();
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
    return this.#browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER, {
      timeout: OPEN_TIMEOUT_MS,
    });
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
