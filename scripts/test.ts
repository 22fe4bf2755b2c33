import { runStep } from "./test/run-step.ts";
import type { StepResult } from "./test/run-step.ts";
import { STEPS } from "./test/steps.ts";

/**
 * Everything that proves the project, in one command: `npm test`. A failed step does not keep the later
 * ones from running, unless they need what it makes. Ends with `N passed, N failed`, counting single
 * unit and end-to-end tests and every other step as one.
 */
const results: StepResult[] = [];
for (const step of STEPS) {
  const missing = results.find(({ name, failed }) => name === step.needs && failed > 0);
  results.push(
    missing
      ? { name: step.name, passed: 0, failed: 1, seconds: 0 }
      : await runStep(step, (text) => process.stdout.write(text)),
  );
}

console.log("");
for (const { name, passed, failed, seconds } of results)
  console.log(
    `${failed ? "✖" : "✔"} ${name.padEnd(12)} ${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
  );
const sum = (key: "passed" | "failed" | "seconds"): number =>
  results.reduce((total, result) => total + result[key], 0);
console.log(`${sum("seconds").toFixed(0)} s in all`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
if (sum("failed") > 0) process.exitCode = 1;
