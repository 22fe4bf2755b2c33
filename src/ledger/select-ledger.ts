import type { RemovalCause } from "../fate/fate.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** What the reader wants to see; an empty text or `null` asks for nothing. */
export interface LedgerFilter {
  readonly cause: RemovalCause | null;
  readonly platform: string | null;
  /** Part of the title, the account's name or id, or the outlet. */
  readonly text: string;
  /** First and last day, `YYYY-MM-DD`, on which it was first found gone. */
  readonly from: string;
  readonly to: string;
}

export const EVERYTHING: LedgerFilter = { cause: null, platform: null, text: "", from: "", to: "" };

/** @param dayOf the day of a moment where the reader is, `YYYY-MM-DD` */
export function selectLedger(
  entries: readonly LedgerEntry[],
  filter: LedgerFilter,
  dayOf: (iso: string) => string,
): readonly LedgerEntry[] {
  const wanted = fold(filter.text.trim());
  const anyDay = filter.from === "" && filter.to === "";
  return entries.filter(
    (entry) =>
      (filter.cause === null || entry.cause === filter.cause) &&
      (filter.platform === null || entry.platform === filter.platform) &&
      (anyDay || withinDays(dayOf(entry.firstRemovedAt), filter)) &&
      (wanted === "" || namesOf(entry).some((name) => fold(name).includes(wanted))),
  );
}

function withinDays(day: string, { from, to }: LedgerFilter): boolean {
  return (from === "" || day >= from) && (to === "" || day <= to);
}

function namesOf({ title, outlet, account }: LedgerEntry): readonly string[] {
  return [title, outlet, account?.name, ...(account?.ids ?? [])].flatMap((name) => name ?? []);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
