import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureFirefox } from "../../../scripts/ensure-browser.ts";
import type { LaunchOptions } from "./browser-driver.ts";
import { connectMarionette } from "./marionette-client.ts";
import type { MarionetteClient } from "./marionette-client.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import type { TemporaryDirectory } from "./temporary-directory.ts";

const START_TIMEOUT_MS = 60_000;

/** A Firefox of our own: its process group ends with us, and its profile with it. */
export interface FirefoxProcess {
  readonly client: MarionetteClient;
  readonly downloadsDir: string;
  /** Resolves when the process has ended, however. */
  readonly ended: Promise<void>;
  isAlive(): boolean;
  end(): Promise<void>;
}

export async function startFirefox(options: LaunchOptions): Promise<FirefoxProcess> {
  const profile = temporaryDirectory("firefox");
  const downloads = temporaryDirectory("downloads");
  writeFileSync(join(profile.path, "user.js"), userJs(options, downloads.path));
  const home = options.managedRules === undefined ? null : managedHome(options.managedRules);
  const started = spawn(await ensureFirefox(), firefoxArguments(profile.path, options), {
    stdio: "ignore",
    env: { ...process.env, ...(home ? { HOME: home.path } : {}) },
    // A group of its own, so that its content processes end with it.
    detached: true,
  });
  const ended = once(started, "exit").then(() => undefined);
  const kill = (): void => killGroup(started);
  process.once("exit", kill);
  const end = async (): Promise<void> => {
    process.off("exit", kill);
    if (started.exitCode === null && started.signalCode === null) kill();
    await ended;
    profile.remove();
    downloads.remove();
    home?.remove();
  };
  try {
    const client = await connectMarionette(await marionettePort(profile.path, started));
    await client.send("WebDriver:NewSession", { acceptInsecureCerts: true });
    await client.send("WebDriver:SetTimeouts", { script: 150_000 });
    await client.send("Marionette:SetContext", { value: "chrome" });
    const isAlive = (): boolean => started.exitCode === null && started.signalCode === null;
    return { client, downloadsDir: downloads.path, ended, end, isAlive };
  } catch (error) {
    await end();
    throw error;
  }
}

/** A home directory in which Firefox finds a managed storage manifest (docs/watch-rules.md). */
function managedHome(watchRules: unknown): TemporaryDirectory {
  const home = temporaryDirectory("home");
  const directory = join(home.path, ".mozilla", "managed-storage");
  mkdirSync(directory, { recursive: true });
  const name = "ironpot@ironpot.invalid";
  const manifest = { name, description: "Watch rules", type: "storage", data: { watchRules } };
  writeFileSync(join(directory, `${name}.json`), JSON.stringify(manifest));
  return home;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") process.kill(pid);
  else process.kill(-pid, "SIGKILL");
}

function firefoxArguments(profile: string, { headed }: LaunchOptions): string[] {
  const headless = headed ? [] : ["-headless"];
  return ["-marionette", "-remote-allow-system-access", ...headless, "-no-remote", "-profile", profile];
}

/** Firefox writes the port that it chose into its profile once it listens. */
async function marionettePort(profile: string, started: ChildProcess): Promise<number> {
  const file = join(profile, "MarionetteActivePort");
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end) {
    if (started.exitCode !== null) throw new Error(`Firefox ended at start with code ${started.exitCode}`);
    const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Firefox did not open its Marionette port");
}

function userJs({ httpPort }: LaunchOptions, downloadsDir: string): string {
  const preferences: Record<string, string | number | boolean> = {
    // Every host leads to the local site server, which is a proxy too.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": httpPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": httpPort,
    "network.proxy.allow_hijacking_localhost": true,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    // The sites' own scheme is part of what is tested.
    "dom.security.https_first": false,
    "dom.security.https_first_schemeless": false,
    "marionette.port": 0,
    "extensions.webextOptionalPermissionPrompts": false,
    "browser.aboutwelcome.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.page": 0,
    "browser.download.folderList": 2,
    "browser.download.dir": downloadsDir,
    "browser.download.alwaysOpenPanel": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "intl.locale.requested": "en-US",
    "intl.accept_languages": "en-US",
    "ui.prefersReducedMotion": 1,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}
