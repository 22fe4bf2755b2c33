import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { plannedTests } from "./harness/planned-tests.ts";
import { endWorlds } from "./harness/world.ts";

/** Runs the tests of the files named as arguments in this one process, so that they share browsers. */

const TIMEOUT_MS = 120_000;
/** What a test that timed out may still hold must not keep the run from ending. */
const END_TIMEOUT_MS = 10_000;
const AT_ONCE = Number(process.env.IRONPOT_AT_ONCE ?? 2);

for (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);

void describe("end to end", { concurrency: AT_ONCE }, () => {
  for (const { name, skip = false, work } of plannedTests)
    void test(name, { skip, timeout: TIMEOUT_MS }, work);
  after(async () => {
    await endWorlds();
    setTimeout(() => process.exit(), END_TIMEOUT_MS).unref();
  });
});
