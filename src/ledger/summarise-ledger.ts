import type { RemovalCause } from "../fate/fate.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import type { Survival } from "./survival.ts";

export interface LedgerSummary {
  readonly confirmed: number;
  readonly suspected: number;
  /** Of the confirmed ones, those that stand again. */
  readonly restored: number;
  /** Confirmed ones by cause, the most frequent first. */
  readonly causes: readonly { readonly cause: RemovalCause | null; readonly count: number }[];
  /**
   * Bounds of the median survival of the confirmed ones; `null` when none has a known survival. `of`: how
   * many it is taken over. Articles that still stand are not in it, nor are those that went unsaved.
   */
  readonly median: (Survival & { readonly of: number }) | null;
}

export function summariseLedger(entries: readonly LedgerEntry[]): LedgerSummary {
  const confirmed = entries.filter(({ confidence }) => confidence === "confirmed");
  return {
    confirmed: confirmed.length,
    suspected: entries.length - confirmed.length,
    restored: confirmed.filter(({ restoredSince }) => restoredSince !== null).length,
    causes: countCauses(confirmed),
    median: medianSurvival(confirmed.flatMap(({ survival }) => survival ?? [])),
  };
}

function countCauses(entries: readonly LedgerEntry[]): LedgerSummary["causes"] {
  const counts = new Map<RemovalCause | null, number>();
  for (const { cause } of entries) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return Array.from(counts, ([cause, count]) => ({ cause, count })).sort((a, b) => b.count - a.count);
}

/**
 * Each survival lies in an interval, and so does their median: not below the median of the lower bounds,
 * not above that of the upper ones. Of an even number the outer of the two middle ones is taken, so that
 * the interval holds every convention.
 */
export function medianSurvival(all: readonly Survival[]): LedgerSummary["median"] {
  const lower = all.map(({ atLeast }) => atLeast).sort((a, b) => a - b);
  const upper = all.map(({ atMost }) => atMost).sort((a, b) => a - b);
  const atLeast = lower[Math.floor((all.length - 1) / 2)];
  const atMost = upper[Math.floor(all.length / 2)];
  return atLeast === undefined || atMost === undefined ? null : { atLeast, atMost, of: all.length };
}
