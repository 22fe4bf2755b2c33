import type { LedgerEntry } from "./ledger-entry.ts";

export type LedgerColumn =
  | "title"
  | "account"
  | "platform"
  | "published"
  | "firstCaptured"
  | "lastAlive"
  | "firstRemoved"
  | "confirmed"
  | "cause"
  | "survival";

export interface LedgerOrder {
  readonly column: LedgerColumn;
  readonly descending: boolean;
}

/** What was found gone last comes first. */
export const NEWEST_REMOVED: LedgerOrder = { column: "firstRemoved", descending: true };

/** By one column; what the column does not tell of comes last either way. The given order decides ties. */
export function sortLedger(entries: readonly LedgerEntry[], order: LedgerOrder): readonly LedgerEntry[] {
  const value = VALUES[order.column];
  const sign = order.descending ? -1 : 1;
  const collator = new Intl.Collator("zh", { numeric: true });
  const keyed = entries.map((entry) => ({ entry, key: value(entry) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === "number" && typeof b.key === "number") return sign * (a.key - b.key);
    return sign * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ entry }) => entry);
}

/** Times as numbers: those with a zone and those without must not be compared letter by letter. */
const VALUES: { readonly [column in LedgerColumn]: (entry: LedgerEntry) => string | number | null } = {
  title: ({ title }) => title,
  account: ({ account, outlet }) => account?.name ?? outlet,
  platform: ({ platform }) => platform,
  published: ({ publishedAt }) => timeOf(publishedAt),
  firstCaptured: ({ firstCapturedAt }) => timeOf(firstCapturedAt),
  lastAlive: ({ lastAlive }) => timeOf(lastAlive?.at ?? null),
  firstRemoved: ({ firstRemovedAt }) => timeOf(firstRemovedAt),
  confirmed: ({ confirmedAt }) => timeOf(confirmedAt),
  cause: ({ cause }) => cause,
  survival: ({ survival }) => survival?.atMost ?? null,
};

function timeOf(iso: string | null): number | null {
  const time = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}
