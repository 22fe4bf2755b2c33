import type { BatchItem } from "./batch.ts";

/** Sites that are worked at in the same moment. */
export const SITES_AT_ONCE = 2;
/** Milliseconds between the end of one request to a site and the next, at least and at most. */
export const PAUSE = { least: 2_400, most: 4_000 } as const;

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

/** A pause that does not tick like a machine. @param chance 0..1 */
export function pauseOf(chance: number): number {
  return Math.round(PAUSE.least + chance * (PAUSE.most - PAUSE.least));
}

/**
 * When each site may be asked again after the background died: what it had asked counts, and what it
 * was about to ask counts as asked now.
 */
export function paceAfterDeath(items: readonly BatchItem[], now: number): Map<string, number> {
  const freeAt = new Map<string, number>();
  for (const { site, state, askedAt } of items) {
    const asked = state === "saving" ? now : askedAt ? Date.parse(askedAt) : -Infinity;
    const from = asked + PAUSE.most;
    if (from > now && from > (freeAt.get(site) ?? 0)) freeAt.set(site, from);
  }
  return freeAt;
}
