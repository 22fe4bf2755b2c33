// @vitest-environment node
import { describe, expect, it } from "vitest";
import { runStep } from "../../scripts/test/run-step.ts";
import { STEPS } from "../../scripts/test/steps.ts";

const print = (text: string, code = 0): readonly [string, ...string[]] => [
  process.execPath,
  "-e",
  `console.log(${JSON.stringify(text)}); process.exitCode = ${code}`,
];
const silently = (): void => {};
const counts = (name: string) => STEPS.find((step) => step.name === name)?.counts;

describe("runStep", () => {
  it("counts a step without tests as one", async () => {
    expect(await runStep({ name: "a", command: print("") }, silently)).toMatchObject({
      passed: 1,
      failed: 0,
    });
    expect(await runStep({ name: "a", command: print("", 1) }, silently)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  it("counts single tests from vitest's summary", async () => {
    const output =
      "      Tests  7 failed (7)\n Test Files  1 failed | 9 passed (10)\n      Tests  2 failed | 311 passed (313)\n";
    const step = { name: "unit", command: print(output, 1), counts: counts("unit") };
    expect(await runStep(step, silently)).toMatchObject({ passed: 311, failed: 2 });
  });

  it("counts single tests from the end-to-end runner's last line", async () => {
    const step = { name: "e2e", command: print("✔ a\n50 passed, 0 failed"), counts: counts("end to end") };
    expect(await runStep(step, silently)).toMatchObject({ passed: 50, failed: 0 });
  });

  it("fails a runner that ran nothing or that ended badly without a failed test", async () => {
    const empty = { name: "e2e", command: print("0 passed, 0 failed"), counts: counts("end to end") };
    expect(await runStep(empty, silently)).toMatchObject({ failed: 1 });
    const crashed = { name: "e2e", command: print("50 passed, 0 failed", 3), counts: counts("end to end") };
    expect(await runStep(crashed, silently)).toMatchObject({ passed: 50, failed: 1 });
  });
});
