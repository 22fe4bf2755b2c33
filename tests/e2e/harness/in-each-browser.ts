import type { BrowserName } from "../drivers/browser-driver.ts";
import { planTest } from "./planned-tests.ts";
import { withWorld } from "./world.ts";
import type { World } from "./world.ts";

const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** The same test in every browser, each time with a fresh profile. `IRONPOT_BROWSERS` narrows the choice. */
export function inEachBrowser(what: string, work: (world: World) => Promise<void>): void {
  const chosen = process.env.IRONPOT_BROWSERS?.split(",");
  for (const name of BROWSERS) {
    if (chosen && !chosen.includes(name)) continue;
    planTest({ name: `${what} [${name}]`, work: () => tryTwice(name, work) });
  }
}

/**
 * A wait that ran out may be the machine's fault: such a test is tried once more in a fresh world, and
 * the report says so. Anything else that fails has failed.
 */
async function tryTwice(name: BrowserName, work: (world: World) => Promise<void>): Promise<void> {
  try {
    await withWorld(name, work);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("waited in vain")) throw error;
    console.log(`tried once more in ${name}: ${error.message}`);
    await withWorld(name, work);
  }
}
