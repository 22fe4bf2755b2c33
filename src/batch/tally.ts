import type { BatchItem, ItemState } from "./batch.ts";

export type Tally = { readonly [state in ItemState]: number } & {
  readonly total: number;
  readonly ended: number;
};

/** Lines per state. */
export function tally(items: readonly BatchItem[]): Tally {
  const counts = {
    ...{ queued: 0, working: 0, saved: 0, "already-saved": 0, checked: 0, refused: 0 },
    ...{ failed: 0, "permission-needed": 0, cancelled: 0 },
  };
  for (const { state } of items) counts[state] += 1;
  return { ...counts, total: items.length, ended: items.length - counts.queued - counts.working };
}
