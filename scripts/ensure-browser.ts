import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One browser, where it may be and how to get it. */
interface BrowserPlaces {
  readonly name: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly aptPackage: string;
}

const CHROMIUM: BrowserPlaces = {
  name: "Chromium",
  variable: "CHROMIUM_BIN",
  // Chrome itself comes last: branded builds since 137 ignore some of the flags that tests need.
  commands: ["chromium", "chromium-browser", "google-chrome-for-testing", "google-chrome", "chrome"],
  places: [
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Chromium\\Application\\chrome.exe",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
  aptPackage: "chromium",
};

const FIREFOX: BrowserPlaces = {
  name: "Firefox",
  variable: "FIREFOX_BIN",
  commands: ["firefox-esr", "firefox"],
  places: [
    "/snap/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
  aptPackage: "firefox-esr",
};

/** Chinese pages and screenshots are boxes without it. */
const FONT_PACKAGE = "fonts-noto-cjk";

/** Path of a Chromium that can be started; installs it where apt-get can. Throws with what to do. */
export function ensureChromium(): Promise<string> {
  return ensure(CHROMIUM);
}

/** Path of a Firefox that can be started; installs it where apt-get can. Throws with what to do. */
export function ensureFirefox(): Promise<string> {
  return ensure(FIREFOX);
}

async function ensure(browser: BrowserPlaces): Promise<string> {
  const chosen = process.env[browser.variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${browser.variable} names ${chosen}, which cannot be run.`);
  }
  const found = find(browser);
  if (found) return found;
  installWithApt([browser.aptPackage, FONT_PACKAGE]);
  const installed = find(browser);
  if (installed) return installed;
  throw new Error(
    `${browser.name} was not found. Install it (Debian: apt-get install ${browser.aptPackage} ${FONT_PACKAGE}) ` +
      `or name its program in ${browser.variable}.`,
  );
}

function find({ commands, places }: BrowserPlaces): string | undefined {
  const directories = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) =>
    directories.flatMap((directory) => [join(directory, command), join(directory, `${command}.exe`)]),
  );
  return [...onPath, ...places].find(isExecutable);
}

function isExecutable(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && (process.platform === "win32" || (found.mode & 0o111) !== 0);
}

/** Does nothing where there is no apt-get: the caller then says what is missing. */
function installWithApt(packages: readonly string[]): void {
  if (!onPath("apt-get")) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  process.stderr.write(`Installing ${packages.join(", ")} with apt-get …\n`);
  run([...apt, "update", "-qq"]);
  run([...apt, "install", "-y", "-qq", "--no-install-recommends", ...packages]);
}

function onPath(command: string): boolean {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .some((directory) => isExecutable(join(directory, command)));
}

function run([command, ...args]: string[]): void {
  if (!command) return;
  try {
    execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  } catch (error) {
    // The caller looks for the browser again and names what is missing; apt's own words are above.
    process.stderr.write(`${command} failed: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const path of [await ensureChromium(), await ensureFirefox()]) console.log(path);
  } catch (error) {
    // What is missing is all that a reader of this can use; a stack is not.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
