import { test } from "node:test";
import type { BrowserName } from "../drivers/browser-driver.ts";
import { withWorld } from "./world.ts";
import type { World } from "./world.ts";

const TIMEOUT_MS = 120_000;
const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** The same test in every browser, each time with a fresh profile. `IRONPOT_BROWSERS` narrows the choice. */
export function inEachBrowser(what: string, work: (world: World) => Promise<void>): void {
  const chosen = process.env.IRONPOT_BROWSERS?.split(",");
  for (const name of BROWSERS) {
    if (chosen && !chosen.includes(name)) continue;
    void test(`${what} [${name}]`, { timeout: TIMEOUT_MS }, () => withWorld(name, work));
  }
}
