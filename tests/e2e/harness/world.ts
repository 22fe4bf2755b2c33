import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SiteServer } from "../../../scripts/serve/serve-sites.ts";
import { publishSites } from "../../fixtures/sites/publish-sites.ts";
import type { BrowserDriver, BrowserName, LaunchOptions } from "../drivers/browser-driver.ts";
import { endSpareBrowsers, launchBrowser } from "../drivers/launch-browser.ts";
import { ArchiveReader } from "./archive-reader.ts";
import { closeSites, leaveSites, takeSites } from "./site-servers.ts";

/** One browser with nothing but the extension and an empty archive in it, and the sites that it can reach. */
export interface World {
  readonly browser: BrowserDriver;
  readonly sites: SiteServer;
  readonly archive: ArchiveReader;
}

/** Where `npm run build` leaves the unpacked extensions. */
export const BUILDS = join(import.meta.dirname, "../../../.output");

/** The build under test: in `IRONPOT_BUILDS` when that is set, so that a later build does not disturb a run. */
export function buildOf(name: BrowserName): string {
  const builds = process.env.IRONPOT_BUILDS ?? BUILDS;
  const directory = join(builds, name === "chromium" ? "chrome-mv3" : "firefox-mv3");
  if (!existsSync(join(directory, "manifest.json")))
    throw new Error(`there is no build in ${directory}: npm run build`);
  return directory;
}

type Policy = Pick<LaunchOptions, "managedRules">;

/** Builds a world, lets `work` act in it and takes it down, however that ended. */
export async function withWorld(
  name: BrowserName,
  work: (world: World) => Promise<void>,
  policy: Policy = {},
): Promise<void> {
  const sites = await takeSites();
  publishSites(sites.routes);
  try {
    await withBrowser(name, sites, work, policy);
  } finally {
    leaveSites(sites);
  }
}

/** Ends what worlds leave for one another, which would keep this process from ending. */
export async function endWorlds(): Promise<void> {
  await endSpareBrowsers();
  await closeSites();
}

/** A second, empty profile that reaches the same sites. */
export async function withBrowser(
  name: BrowserName,
  sites: SiteServer,
  work: (world: World) => Promise<void>,
  policy: Policy = {},
): Promise<void> {
  const { httpPort, httpsPort } = sites;
  const extensionDir = buildOf(name);
  const browser = await launchBrowser(name, {
    extensionDir,
    httpPort,
    httpsPort,
    mayBeUsed: true,
    ...policy,
  });
  try {
    await work({ browser, sites, archive: new ArchiveReader(browser) });
  } finally {
    await browser.close();
  }
}
