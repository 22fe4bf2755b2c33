import { SITES_AT_ONCE } from "../pace/pause.ts";
import type { BatchItem } from "./batch.ts";

export type Turn =
  | { readonly kind: "take"; readonly item: BatchItem }
  /** Nothing may be taken before so many milliseconds have passed. */
  | { readonly kind: "wait"; readonly milliseconds: number }
  /** Nothing can be taken until something ends or is added. */
  | { readonly kind: "rest" };

/** What is going on, as far as it decides whose turn it is. */
export interface Pace {
  readonly busySites: ReadonlySet<string>;
  /** Site → time (ms since 1970) from which it may be asked again. */
  readonly freeAt: ReadonlyMap<string, number>;
  readonly now: number;
}

/**
 * Whose turn it is: the first line whose site is neither worked at nor to be left in peace yet. A page
 * that is open in a tab is not asked for, so it need not wait for the pause.
 */
export function nextTurn(queued: readonly BatchItem[], { busySites, freeAt, now }: Pace): Turn {
  if (busySites.size >= SITES_AT_ONCE) return { kind: "rest" };
  let earliest = Infinity;
  for (const item of queued) {
    if (busySites.has(item.site)) continue;
    const from = item.tabId === null ? (freeAt.get(item.site) ?? 0) : 0;
    if (from <= now) return { kind: "take", item };
    earliest = Math.min(earliest, from);
  }
  return earliest === Infinity ? { kind: "rest" } : { kind: "wait", milliseconds: earliest - now };
}
