import { launch } from "puppeteer-core";
import type { Browser } from "puppeteer-core";
import { ensureChromium } from "../../../scripts/ensure-browser.ts";
import type { LaunchOptions } from "./browser-driver.ts";
import { chromiumProfile } from "./chromium-profile.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

/** A Chromium of our own, with a profile that goes with it. */
export interface ChromiumProcess {
  readonly browser: Browser;
  readonly downloadsDir: string;
  /** Puts the extension, and no other copy of it, into a directory from which it was not installed yet. */
  readonly copyExtension: () => string;
  isAlive(): boolean;
  end(): Promise<void>;
}

export async function startChromium(options: LaunchOptions): Promise<ChromiumProcess> {
  const downloads = temporaryDirectory("downloads");
  const profile = chromiumProfile(options.extensionDir);
  const remove = (): void => {
    downloads.remove();
    profile.directory.remove();
  };
  try {
    const browser = await launch({
      userDataDir: profile.directory.path,
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
    const end = async (): Promise<void> => {
      await browser.close();
      remove();
    };
    const isAlive = (): boolean => browser.connected;
    const { copyExtension } = profile;
    return { browser, downloadsDir: downloads.path, copyExtension, isAlive, end };
  } catch (error) {
    remove();
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
