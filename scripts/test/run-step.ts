import { spawn } from "node:child_process";
import { once } from "node:events";
import { stripVTControlCharacters } from "node:util";
import { delimiter, join } from "node:path";
import type { Step } from "./steps.ts";

export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const ROOT = join(import.meta.dirname, "../..");
const TOOLS = join(ROOT, "node_modules/.bin");

/** Runs a step. Its output is shown when it fails. A step that ends badly has failed, whatever it counted. */
export async function runStep(step: Step, say: (text: string) => void): Promise<StepResult> {
  const { name, command, counts } = step;
  say(`… ${name}\n`);
  const began = performance.now();
  const { code, output } = await runTool(command);
  const seconds = (performance.now() - began) / 1000;
  const counted = counts?.(output) ?? null;
  const ended = code === 0;
  if (!ended) say(`${output}\n✖ ${name}: ${command.join(" ")} ended with ${code}\n`);
  // A runner that counted nothing, or no failure though it ended badly, has still failed once.
  if (counts && (!counted || counted.passed + counted.failed === 0))
    return { name, passed: 0, failed: 1, seconds };
  const { passed, failed } = counted ?? { passed: ended ? 1 : 0, failed: ended ? 0 : 1 };
  return { name, passed, failed: ended ? failed : Math.max(failed, 1), seconds };
}

async function runTool([program, ...args]: Step["command"]): Promise<{ code: number; output: string }> {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${TOOLS}${delimiter}${process.env.PATH ?? ""}`, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, output: stripVTControlCharacters(output) };
}
