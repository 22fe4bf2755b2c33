import type { ElementHandle, Page } from "puppeteer-core";
import type { PageDriver } from "./browser-driver.ts";

const LOAD_TIMEOUT_MS = 20_000;
/** Tries to click what is drawn anew meanwhile. */
const CLICKS = 3;

export class ChromiumPage implements PageDriver {
  readonly page: Page;
  readonly #isPopup: boolean;

  constructor(page: Page, kind: "tab" | "popup" = "tab") {
    this.page = page;
    this.#isPopup = kind === "popup";
    // Real pages greet with alerts, which would hold everything up.
    page.on("dialog", (dialog) => {
      dialog.dismiss().catch((error: unknown) => console.debug("the dialog went with its page", error));
    });
  }

  async evaluate<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    // Puppeteer's own typing of the arguments would ask every caller for handles.
    return (await this.page.evaluate(
      work as unknown as (...given: unknown[]) => unknown,
      ...args,
    )) as Awaited<R>;
  }

  evaluateSource(body: string): Promise<unknown> {
    return this.page.evaluate(`(async () => { ${body}\n})()`);
  }

  async visit(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: "load", timeout: LOAD_TIMEOUT_MS });
  }

  /** A tab in the background draws nothing, so that a click in it would wait for ever. */
  async activate(): Promise<void> {
    if (!this.#isPopup) await this.page.bringToFront();
  }

  async click(selector: string): Promise<void> {
    await this.activate();
    for (let tries = 1; ; tries++) {
      await this.page.waitForSelector(selector, { timeout: LOAD_TIMEOUT_MS });
      try {
        await this.page.click(selector);
        return;
      } catch (error) {
        // It was drawn anew between the finding and the click.
        if (tries === CLICKS || !/detached from document/.test(String(error))) throw error;
      }
    }
  }

  async type(selector: string, text: string): Promise<void> {
    await this.activate();
    const field = await this.page.waitForSelector(selector, { timeout: LOAD_TIMEOUT_MS });
    await field?.click({ count: 3 });
    await this.page.keyboard.press("Backspace");
    await field?.type(text);
  }

  async chooseFile(selector: string, file: string): Promise<void> {
    await this.activate();
    const field = await this.page.waitForSelector(selector, { timeout: LOAD_TIMEOUT_MS });
    await (field as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
  }

  async screenshot(file: `${string}.png`): Promise<void> {
    await this.page.screenshot({ path: file });
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}
