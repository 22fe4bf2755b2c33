import { readdirSync, readFileSync } from "node:fs";

/** Megabytes that all processes below this one have in memory, shared pages counted once; Linux only, else `null`. */
export function treeMemory(): number | null {
  const parents = parentsOf();
  if (!parents) return null;
  const below = [...parents.keys()].filter((pid) => descends(pid, parents));
  return below.reduce((sum, pid) => sum + shareOf(pid), 0) / 1024;
}

/** The highest that it becomes while `work` runs, looked at every 100 ms. */
export async function peakMemory<T>(work: () => Promise<T>): Promise<{ result: T; peak: number | null }> {
  let peak = treeMemory();
  const timer = setInterval(() => {
    const now = treeMemory();
    if (now !== null && peak !== null) peak = Math.max(peak, now);
  }, 100);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}

function parentsOf(): Map<number, number> | null {
  if (process.platform !== "linux") return null;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const rows = pids.map((pid): [number, number] => {
    const parent = /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1];
    return [Number(pid), Number(parent ?? 0)];
  });
  return new Map(rows);
}

function descends(pid: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at))
    if (at === process.pid) return true;
  return false;
}

/** Kilobytes: what is shared with others is split among them. */
function shareOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end between two looks. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error) return "";
    throw error;
  }
}
