import { i18n } from "#i18n";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import { summariseLedger } from "../../ledger/summarise-ledger.ts";
import { causeText } from "../texts/cause-text.ts";
import { survivalText } from "../texts/survival-text.ts";

/** Counts by cause, and the median survival as far as it is known. */
export function LedgerSummaryPart({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { confirmed, suspected, restored, causes, median } = summariseLedger(entries);
  const language = i18n.t("languageTag");
  return (
    <section class="ledger-summary" data-testid="ledger-summary" aria-label={i18n.t("ledger.summary")}>
      <p role="status">{i18n.t("ledger.counts", { confirmed, suspected, restored })}</p>
      <dl>
        {causes.map(({ cause, count }) => (
          <div key={cause}>
            <dt>{cause ? causeText(cause) : i18n.t("fate.removed")}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {median && (
        <p>
          {i18n.t("ledger.median", { span: survivalText(median, language), of: median.of })}{" "}
          <span class="hint">{i18n.t("ledger.medianNote")}</span>
        </p>
      )}
    </section>
  );
}
