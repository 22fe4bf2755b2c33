import type { ElementHandle, Page } from "puppeteer-core";
import type { PageDriver } from "./browser-driver.ts";

const LOAD_TIMEOUT_MS = 20_000;

export class ChromiumPage implements PageDriver {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
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

  async activate(): Promise<void> {
    await this.page.bringToFront();
  }

  async click(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { timeout: LOAD_TIMEOUT_MS });
    await this.page.click(selector);
  }

  async type(selector: string, text: string): Promise<void> {
    const field = await this.page.waitForSelector(selector, { timeout: LOAD_TIMEOUT_MS });
    await field?.click({ count: 3 });
    await this.page.keyboard.press("Backspace");
    await field?.type(text);
  }

  async chooseFile(selector: string, file: string): Promise<void> {
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
