import type { ReadOptions } from "../fate/page-reading.ts";
import { readOpenTab, type OpenTab, type ReadTabDeps } from "./read-open-tab.ts";

/** Milliseconds between looks: eight seconds together, longer and longer ones. */
const PAUSES = [400, 400, 600, 800, 1_000, 1_200, 1_600, 2_000];

export interface SettleDeps extends ReadTabDeps {
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Reads a tab once its text has come to rest, for a reader who asked before it had. A page that rests
 * is read at once; one that never does is read as it stands when the time is over.
 */
export async function readSettledTab(
  tabId: number,
  options: ReadOptions,
  signal: AbortSignal,
  deps: SettleDeps,
): Promise<OpenTab> {
  let open = await readOpenTab(tabId, options, deps);
  for (const pause of PAUSES) {
    if (signal.aborted || open.kind !== "read" || !open.reading.settling) break;
    await deps.sleep(pause);
    open = await readOpenTab(tabId, options, deps);
  }
  return open;
}
