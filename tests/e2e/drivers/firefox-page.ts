import { writeFile } from "node:fs/promises";
import type { PageDriver } from "./browser-driver.ts";
import type { FirefoxWindow } from "./firefox-window.ts";

const SCRIPT_TIMEOUT_MS = 120_000;
const LOAD_TIMEOUT_MS = 20_000;
const CLOSE_TIMEOUT_MS = 5_000;

export class FirefoxPage implements PageDriver {
  readonly browserId: number;
  readonly #window: FirefoxWindow;

  constructor(window: FirefoxWindow, browserId: number) {
    this.#window = window;
    this.browserId = browserId;
  }

  async evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.#execute(`return (${work.toString()})(...arguments)`, args)) as Awaited<R>;
  }

  evaluateSource(body: string): Promise<unknown> {
    return this.#execute(`return (async () => { ${body}\n})()`, []);
  }

  #execute(body: string, args: readonly unknown[]): Promise<unknown> {
    return this.#window.run(
      (id: number, script: string, given: readonly unknown[], timeout: number) => {
        const page = BrowsingContext.getCurrentTopByBrowserId(id)?.currentWindowGlobal;
        if (!page) throw new Error("the page was closed");
        return page
          .getActor("MarionetteCommands")
          .executeScript(script, given, { sandboxName: null, timeout });
      },
      this.browserId,
      body,
      args,
      SCRIPT_TIMEOUT_MS,
    );
  }

  visit(address: string): Promise<void> {
    return this.#window.run(loadInBrowser, this.browserId, address, LOAD_TIMEOUT_MS);
  }

  activate(): Promise<void> {
    return this.#window.run((id: number) => {
      const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
      const tab = browser && gBrowser.getTabForBrowser(browser);
      if (tab) gBrowser.selectedTab = tab;
    }, this.browserId);
  }

  click(selector: string): Promise<void> {
    return this.#act(selector, "click", "");
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#act(selector, "clear", "");
    await this.#act(selector, "send", text);
  }

  chooseFile(selector: string, file: string): Promise<void> {
    return this.#act(selector, "send", file);
  }

  async screenshot(file: `${string}.png`): Promise<void> {
    const png = await this.#window.run(drawBrowser, this.browserId);
    await writeFile(file, Buffer.from(png, "base64"));
  }

  close(): Promise<void> {
    return this.#window.run(closeBrowser, this.browserId, CLOSE_TIMEOUT_MS);
  }

  async #act(selector: string, deed: "click" | "clear" | "send", text: string): Promise<void> {
    await this.activate();
    await this.#window.run(actOnElement, this.browserId, selector, deed, text, LOAD_TIMEOUT_MS);
  }
}

/** Polls: the document's process may change on the way, and a listener would go with it. */
async function loadInBrowser(id: number, address: string, timeout: number): Promise<void> {
  const context = BrowsingContext.getCurrentTopByBrowserId(id);
  const before = context?.currentWindowGlobal?.innerWindowId;
  context?.fixupAndLoadURIString(address, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const now = BrowsingContext.getCurrentTopByBrowserId(id);
    const page = now?.currentWindowGlobal;
    const arrived = page && page.innerWindowId !== before && !page.isInitialDocument;
    if (arrived && !now?.embedderElement.webProgress.isLoadingDocument) return;
  }
  throw new Error(`${address} did not load`);
}

async function actOnElement(
  id: number,
  selector: string,
  deed: "click" | "clear" | "send",
  text: string,
  timeout: number,
): Promise<void> {
  const capabilities = { toJSON: () => ({}) };
  const page = BrowsingContext.getCurrentTopByBrowserId(id)?.currentWindowGlobal;
  const actor = page?.getActor("MarionetteCommands");
  if (!actor) throw new Error("the page was closed");
  const element = await actor.findElement("css selector", selector, { timeout });
  if (deed === "click") await actor.clickElement(element, capabilities);
  else if (deed === "clear") await actor.clearElement(element);
  else await actor.sendKeysToElement(element, text, capabilities);
}

async function closeBrowser(id: number, timeout: number): Promise<void> {
  const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.embedderElement;
  const tab = browser && gBrowser.getTabForBrowser(browser);
  if (tab) gBrowser.removeTab(tab);
  if (tab || !browser) return;
  const panel = () => document.querySelector<FirefoxPanel>("#customizationui-widget-panel");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
  // One that is still on its way in does not hear it.
  for (const end = Date.now() + timeout; panel() && Date.now() < end; await pause()) panel()?.hidePopup();
}

async function drawBrowser(id: number): Promise<string> {
  const page = BrowsingContext.getCurrentTopByBrowserId(id)?.currentWindowGlobal;
  if (!page) throw new Error("the page was closed");
  const bitmap = await page.drawSnapshot(null, 1, "white");
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  let binary = "";
  for (const byte of png) binary += String.fromCharCode(byte);
  return btoa(binary);
}
