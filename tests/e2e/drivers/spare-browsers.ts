import type { LaunchOptions } from "./browser-driver.ts";

const EMPTY_TIMEOUT_MS = 10_000;

interface RunningBrowser {
  isAlive(): boolean;
  end(): Promise<void>;
}

/** Browsers that no test uses just now, emptied: starting and ending one takes longer than many a test. */
export class SpareBrowsers<B extends RunningBrowser> {
  /** By the port of their sites, to which a browser is bound from its start. */
  readonly #idle = new Map<number, B>();

  /** The emptied browser of an earlier test where that is allowed and there is one. */
  take(options: LaunchOptions): B | null {
    const found = isPlain(options) ? this.#idle.get(options.httpPort) : undefined;
    if (found) this.#idle.delete(options.httpPort);
    return found?.isAlive() ? found : null;
  }

  /** Keeps a browser for a later test where that is allowed, none is kept and it can be emptied; else ends it. */
  async leave(browser: B, options: LaunchOptions, empty: () => Promise<void>): Promise<void> {
    const wanted = isPlain(options) && !this.#idle.has(options.httpPort) && browser.isAlive();
    if (wanted && (await isEmptied(empty))) this.#idle.set(options.httpPort, browser);
    else await browser.end();
  }

  async endAll(): Promise<void> {
    const idle = [...this.#idle.values()];
    this.#idle.clear();
    await Promise.all(idle.map((browser) => browser.end()));
  }
}

/** Nothing that was asked for at its start would be missing in, or left behind for, another test. */
function isPlain({ mayBeUsed, managedRules, headed }: LaunchOptions): boolean {
  return mayBeUsed === true && managedRules === undefined && headed !== true;
}

/** One that cannot be emptied is ended, so that no test meets what another left. */
async function isEmptied(empty: () => Promise<void>): Promise<boolean> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("it does not answer")), EMPTY_TIMEOUT_MS);
  try {
    await Promise.race([empty(), late.promise]);
    return true;
  } catch (error) {
    console.info("this browser could not be emptied", error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
