/** How many single tests a step's output speaks of; `null` when it does not say. */
export type ReadCounts = (output: string) => { passed: number; failed: number } | null;

/** One thing that must hold. */
export interface Step {
  readonly name: string;
  /** A command of this project's own tools, as npm scripts would run it. */
  readonly command: readonly [string, ...string[]];
  /** The step without which this one cannot run. */
  readonly needs?: string;
  /** Absent: the step counts as one. */
  readonly counts?: ReadCounts;
}

/** `Tests  2 failed | 311 passed (313)` of vitest's summary. */
const vitestCounts: ReadCounts = (output) => {
  const line = lastLine(output, /^\s*Tests\s.*$/gm)?.[0];
  if (!line) return null;
  return { passed: numberBefore("passed", line), failed: numberBefore("failed", line) };
};

/** The closing line of the end-to-end runner. */
const closingCounts: ReadCounts = (output) => {
  const found = lastLine(output, /^(\d+) passed, (\d+) failed$/gm);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : null;
};

/** The summary stands last; what a test prints before it may look the same. */
function lastLine(output: string, pattern: RegExp): RegExpExecArray | undefined {
  return Array.from(output.matchAll(pattern)).at(-1);
}

function numberBefore(word: string, line: string): number {
  return Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
}

export const STEPS: readonly Step[] = [
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--type-aware", "--deny-warnings"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "unit", command: ["vitest", "run"], counts: vitestCounts },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "store lint", command: ["addons-linter", ".output/firefox-mv3"], needs: "build" },
  { name: "browsers", command: ["node", "scripts/ensure-browser.ts"] },
  {
    name: "end to end",
    command: ["node", "tests/e2e/run.ts"],
    needs: "build",
    counts: closingCounts,
  },
];
