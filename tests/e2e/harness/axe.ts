import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PageDriver } from "../drivers/browser-driver.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations as `rule: what is wrong (where)`. */
function violations(page: PageDriver): Promise<unknown> {
  // The reading frame is sandboxed so that no script runs in it, axe's included.
  return page.evaluateSource(`${AXE}
    const { violations } = await window.axe.run(document, { iframes: false });
    return violations.map(({ id, help, nodes }) =>
      id + ": " + help + " (" + nodes.map(({ target }) => target.join(" ")).join(", ") + ")");`);
}

/** Fails with what axe finds wrong on the page. */
export async function assertAccessible(page: PageDriver, where: string): Promise<void> {
  assert.deepEqual(await violations(page), [], where);
}
