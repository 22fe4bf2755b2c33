import type { Page } from "puppeteer-core";

/** One slice of a trace. Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Of these, how many the thread had a processor. */
  readonly tdur?: number;
  readonly tts?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Slices in which script is compiled or run. They nest. Collecting garbage counts where it interrupts them. */
const SCRIPT = /^(?:v8\.compile|v8\.produceCache|EvaluateScript|FunctionCall|TimerFire|RunMicrotasks)$/;

const CATEGORIES = ["devtools.timeline", "v8", "disabled-by-default-v8.compile", "__metadata"];

/**
 * Milliseconds of processor time for which the main thread of a page's process ran script, of whoever,
 * from the start of its load until `rest` milliseconds after it. A page without a script of its own runs
 * ours alone.
 */
export async function scriptTime(page: Page, address: string, rest: number): Promise<number> {
  await page.bringToFront();
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address, { waitUntil: "load" });
  await new Promise((resolve) => setTimeout(resolve, rest));
  const trace = await page.tracing.stop();
  if (!trace) throw new Error("The trace is empty.");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return unionOf(mainThreadOf(traceEvents, address).filter(({ name }) => SCRIPT.test(name))) / 1_000;
}

function mainThreadOf(events: readonly TraceEvent[], address: string): readonly TraceEvent[] {
  const commit = events.find(({ name, args }) => name === "CommitLoad" && args.data?.url === address);
  if (!commit) throw new Error(`The trace knows nothing of ${address}.`);
  return events.filter(({ pid, tid, ph }) => pid === commit.pid && tid === commit.tid && ph === "X");
}

/** By the thread's own clock, which stands while other programs have the processor. */
function unionOf(slices: readonly TraceEvent[]): number {
  let sum = 0;
  let until = 0;
  for (const { tts = 0, tdur = 0 } of slices.toSorted((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, tts + tdur - Math.max(tts, until));
    until = Math.max(until, tts + tdur);
  }
  return sum;
}
