import type { Fate } from "../fate/fate.ts";
import type { BatchItem, ItemState } from "./batch.ts";

export type Tally = { readonly [state in ItemState]: number } & {
  /** Of the originals that were looked at. */
  readonly fates: { readonly [fate in Fate]: number };
  readonly total: number;
  readonly ended: number;
};

/** Lines per state, and per fate. */
export function tally(items: readonly BatchItem[]): Tally {
  const counts = {
    ...{ queued: 0, working: 0, saved: 0, "already-saved": 0, checked: 0, refused: 0 },
    ...{ failed: 0, "permission-needed": 0, cancelled: 0 },
  };
  const fates = { unchanged: 0, edited: 0, removed: 0, moved: 0, unverified: 0 };
  for (const { state, outcome } of items) {
    counts[state] += 1;
    if (outcome?.kind === "checked") fates[outcome.summary.fate] += 1;
  }
  return { ...counts, fates, total: items.length, ended: items.length - counts.queued - counts.working };
}
