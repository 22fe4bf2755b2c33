import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { wechatIdentityOfUri } from "../resource/wechat-identity.ts";
import { chinaDay, chinaTime } from "./china-time.ts";
import { toCsv, type CsvReader } from "./csv.ts";

type Column = readonly [name: string, cell: (entry: LedgerEntry) => string | null | undefined];

/**
 * The six columns of Wechatscope's `ceninfo.csv` (github.com/Terminus2049/Wechatscope, seen 2026-11), under
 * its names and in its forms, then our own: see docs/ledger.md.
 */
const COLUMNS: readonly Column[] = [
  ["title", ({ title }) => title],
  ["nickname", ({ account, outlet }) => account?.name ?? outlet],
  ["created_at", ({ publishedAt }) => chinaDay(publishedAt)],
  ["archive", archiveName],
  ["censored_date", ({ firstRemovedAt }) => chinaTime(firstRemovedAt)],
  ["censored_msg", ({ notice }) => notice],
  ["state", stateOf],
  ["cause", ({ cause }) => cause],
  ["reason", ({ reason }) => reason],
  ["reason_id", ({ reasonId }) => reasonId],
  ["regulation", ({ regulation }) => regulation],
  ["platform", ({ platform }) => platform],
  ["account_ids", ({ account }) => account?.ids.join(" ")],
  ["outlet", ({ outlet }) => outlet],
  ["url", ({ uri }) => uri],
  ["canonical_url", ({ canonicalUri }) => canonicalUri],
  ["published_at", ({ publishedAt }) => publishedAt],
  ["first_captured_at", ({ firstCapturedAt }) => firstCapturedAt],
  ["last_alive_at", ({ lastAlive }) => lastAlive?.at],
  ["first_removed_at", ({ firstRemovedAt }) => firstRemovedAt],
  ["confirmed_at", ({ confirmedAt }) => confirmedAt],
  ["restored_since", ({ restoredSince }) => restoredSince],
  ["survival_hours_min", ({ survival }) => survival && hours(survival.atLeast)],
  ["survival_hours_max", ({ survival }) => survival && hours(survival.atMost)],
  ["resource_id", ({ resourceId }) => resourceId],
  ["capture_id", ({ captureId }) => captureId],
];

/** The ledger as a table that joins with Wechatscope's. */
export function ledgerCsv(entries: readonly LedgerEntry[], reader: CsvReader): string {
  const names = COLUMNS.map(([name]) => name);
  return toCsv([names, ...entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry) ?? ""))], reader);
}

/**
 * Wechatscope names a copy `gh_…_<day>_<mid>_<random>.y.tar.gz`. Ours begins the same, as far as the account
 * and the sending are known, and ends with the id of our copy.
 */
function archiveName(entry: LedgerEntry): string | null {
  const account = entry.account?.ids.find((id) => id.startsWith("gh_"));
  const parsed = URL.parse(entry.canonicalUri);
  const mid = parsed && wechatIdentityOfUri(parsed)?.mid;
  const day = chinaDay(entry.publishedAt);
  return account && mid && day && entry.captureId
    ? `${account}_${day}_${mid}_${entry.captureId}`
    : entry.captureId;
}

/** Whether it is gone now, was gone, or was seen gone once. */
function stateOf({ confidence, restoredSince }: LedgerEntry): string {
  return restoredSince === null ? confidence : `${confidence}-restored`;
}

function hours(milliseconds: number): string {
  return (milliseconds / 3_600_000).toFixed(2);
}
