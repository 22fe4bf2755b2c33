import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { buildOf } from "./harness/world.ts";

inEachBrowser("installs without a permission warning or host access", async ({ browser }) => {
  assert.deepEqual(await browser.installWarnings(), []);
  const manifest = JSON.parse(readFileSync(join(buildOf(browser.name), "manifest.json"), "utf8")) as object;
  for (const key of ["host_permissions", "content_scripts", "web_accessible_resources"])
    assert.ok(!(key in manifest), `the manifest has ${key}`);
  assert.deepEqual("optional_host_permissions" in manifest && manifest.optional_host_permissions, [
    "*://*/*",
  ]);
  assert.deepEqual("optional_permissions" in manifest && manifest.optional_permissions, [
    "bookmarks",
    "notifications",
    "tabs",
  ]);
});
