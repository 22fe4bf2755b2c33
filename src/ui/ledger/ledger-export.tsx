import { i18n } from "#i18n";
import { browser } from "wxt/browser";
import { ledgerCsv } from "../../exchange/ledger-csv.ts";
import { ledgerJson } from "../../exchange/ledger-json.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import { offerDownload } from "../library/offer-download.ts";

/** What is shown, as a file: for a spreadsheet by default, since that is where a CSV is opened. */
export function LedgerExport({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const offer = (text: string, type: string, suffix: string) => {
    const date = new Date().toISOString().slice(0, 10);
    offerDownload(new Blob([text], { type }), i18n.t("ledger.fileName", { date, suffix }));
  };
  const stamp = () => ({
    exportedAt: new Date().toISOString(),
    generator: `Ironpot ${browser.runtime.getManifest().version}`,
  });
  const csv = "text/csv;charset=utf-8";
  const files = [
    [
      "spreadsheet",
      i18n.t("ledger.csvSpreadsheet"),
      () => offer(ledgerCsv(entries, "spreadsheets"), csv, ".csv"),
    ],
    [
      "programs",
      i18n.t("ledger.csvPrograms"),
      () => offer(ledgerCsv(entries, "programs"), csv, "-exact.csv"),
    ],
    ["json", i18n.t("ledger.json"), () => offer(ledgerJson(entries, stamp()), "application/json", ".json")],
  ] as const;
  return (
    <section class="transfer" aria-labelledby="ledger-export">
      <h2 id="ledger-export">{i18n.t("ledger.export")}</h2>
      {files.map(([id, text, run]) => (
        <button key={id} type="button" class="button" data-testid={`ledger-${id}`} onClick={run}>
          {text}
        </button>
      ))}
      <p class="hint">{i18n.t("ledger.exportNote")}</p>
    </section>
  );
}
