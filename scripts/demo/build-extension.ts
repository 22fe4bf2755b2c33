import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** Builds the extension for one browser as it stands in the sources now. Throws with the build's own words. */
export function buildExtension(browser: "chrome" | "firefox" = "chrome"): void {
  const wxt = join(ROOT, "node_modules/wxt/bin/wxt.mjs");
  if (!existsSync(wxt)) throw new Error("the project's tools are not installed: npm ci");
  execFileSync(process.execPath, [wxt, "build", "-b", browser], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
