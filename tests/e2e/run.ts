import { cpSync, globSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { temporaryDirectory } from "./drivers/temporary-directory.ts";
import { BUILDS } from "./harness/world.ts";

/**
 * Runs the end-to-end tests: `node tests/e2e/run.ts [part of a file name …]`. Ends with
 * `N passed, N failed`.
 */
const builds = temporaryDirectory("builds");
cpSync(process.env.IRONPOT_BUILDS ?? BUILDS, builds.path, { recursive: true });
process.env.IRONPOT_BUILDS = builds.path;

const wanted = process.argv.slice(2);
const files = globSync("*.e2e.ts", { cwd: import.meta.dirname })
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .map((name) => join(import.meta.dirname, name))
  // What takes long first, or it would run alone at the end. Size tells well enough.
  .sort((a, b) => statSync(b).size - statSync(a).size);

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

const counts = { passed: 0, failed: 0 };
const together = join(import.meta.dirname, "run-together.ts");
const results = run({ files: [together], argv: files, signal: stop.signal });
results.on("test:pass", ({ skip, details }) => {
  if (skip === undefined && details.type !== "suite") counts.passed++;
});
results.on("test:fail", ({ details }) => {
  if (details.type !== "suite") counts.failed++;
  process.exitCode = 1;
});
const report = results.compose(spec());
report.pipe(process.stdout);
report.on("end", () => {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
});
