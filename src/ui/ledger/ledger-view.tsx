import { i18n } from "#i18n";
import { useMemo, useState } from "preact/hooks";
import { ledgerRows } from "../../archive/ledger-rows.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import { ledgerEntryOf } from "../../ledger/ledger-entry-of.ts";
import { EVERYTHING, selectLedger } from "../../ledger/select-ledger.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { useTitle } from "../use-title.ts";
import { LedgerExport } from "./ledger-export.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";
import { LedgerSummaryPart } from "./ledger-summary.tsx";
import { LedgerTable } from "./ledger-table.tsx";

/** Every removal that the archive knows of: what, between when and when, in whose words. */
export function LedgerView() {
  const archive = useArchive();
  const live = useLiveQuery(async () => {
    const now = new Date();
    return (await ledgerRows(archive)).flatMap((row) => ledgerEntryOf(row, now) ?? []);
  }, [archive]);
  useTitle(i18n.t("ledger.title"));
  return (
    <div class="ledger">
      <h1>{i18n.t("ledger.title")}</h1>
      <LivePart live={live}>
        {(entries) =>
          entries.length === 0 ? (
            <p class="empty" data-testid="ledger-empty">
              {i18n.t("ledger.empty")}
            </p>
          ) : (
            <LedgerPage entries={entries} />
          )
        }
      </LivePart>
    </div>
  );
}

/** Suspicions stand apart: they are not counted as removals. */
function LedgerPage({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const selected = useMemo(() => selectLedger(entries, filter, localDay), [entries, filter]);
  const confirmed = selected.filter(({ confidence }) => confidence === "confirmed");
  const suspected = selected.filter(({ confidence }) => confidence === "suspected");
  return (
    <>
      <LedgerFilters entries={entries} filter={filter} onChange={setFilter} />
      <LedgerSummaryPart entries={selected} />
      <LedgerTable id="ledger-confirmed" title={i18n.t("ledger.confirmedTitle")} entries={confirmed} />
      {suspected.length > 0 && (
        <LedgerTable
          id="ledger-suspected"
          title={i18n.t("ledger.suspectedTitle")}
          note={i18n.t("ledger.suspectedNote")}
          entries={suspected}
        />
      )}
      <LedgerExport entries={selected} />
    </>
  );
}

/** The Canadian form of a date is `YYYY-MM-DD`, which is what date fields speak. */
function localDay(iso: string): string {
  return new Intl.DateTimeFormat("en-CA", { dateStyle: "short" }).format(new Date(iso));
}
