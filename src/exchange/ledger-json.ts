import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { summariseLedger, type LedgerSummary } from "../ledger/summarise-ledger.ts";

/** The ledger as a file for programs. Times of survival are milliseconds. */
export interface LedgerFile {
  readonly format: "ironpot-ledger";
  readonly version: 1;
  readonly exportedAt: string;
  readonly generator: string;
  readonly summary: LedgerSummary;
  readonly removals: readonly LedgerEntry[];
}

type Stamp = Pick<LedgerFile, "exportedAt" | "generator">;

export function ledgerJson(entries: readonly LedgerEntry[], { exportedAt, generator }: Stamp): string {
  const file: LedgerFile = {
    ...{ format: "ironpot-ledger", version: 1, exportedAt, generator },
    summary: summariseLedger(entries),
    removals: entries,
  };
  return JSON.stringify(file, null, 2);
}
