import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { buildRulesFile } from "../../exchange/build-rules-file.ts";
import { parseRulesFile } from "../../exchange/parse-rules-file.ts";
import { planRulesImport } from "../../exchange/plan-rules-import.ts";
import type { RulesPlan } from "../../exchange/plan-rules-import.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { FileButton } from "../components/file-button.tsx";
import { offerDownload } from "../library/offer-download.ts";
import { rulesFaultText } from "../texts/rules-fault-text.ts";
import { RulesPlanView } from "./rules-plan-view.tsx";
import { takeRulesIn } from "./store-rule.ts";

/**
 * - `planned`: a file was read and nothing stored; the reader decides;
 * - `told`, `failed`: how the last export or import ended.
 */
type TransferState =
  | { readonly kind: "idle" }
  | { readonly kind: "planned"; readonly plan: RulesPlan }
  | { readonly kind: "told"; readonly text: string }
  /** `details`: the technical side, for a report. */
  | { readonly kind: "failed"; readonly text: string; readonly details: string };

/** The reader's rules as a file, and a file of rules looked at before anything of it is stored. */
export function RulesTransfer({ rules }: { readonly rules: readonly WatchRule[] }) {
  const [state, setState] = useState<TransferState>({ kind: "idle" });
  const tell = (text: string) => setState({ kind: "told", text });
  const fail = (text: string, details: string) => setState({ kind: "failed", text, details });
  const look = async (file: File) => {
    const parsed = parseRulesFile(await file.text());
    if (parsed.ok) setState({ kind: "planned", plan: planRulesImport(rules, parsed) });
    else
      fail(
        i18n.t("rulesFile.rejected", { place: parsed.place, why: rulesFaultText(parsed) }),
        `${parsed.place} ${parsed.reason}`,
      );
  };
  const takeIn = async (plan: RulesPlan) => {
    const taken = [...plan.added, ...plan.changed.map(({ after }) => after)];
    try {
      await takeRulesIn(taken, plan.origins);
      tell(i18n.t("rulesFile.taken", { added: plan.added.length, changed: plan.changed.length }));
    } catch (error) {
      fail(i18n.t("options.notStored", { detail: String(error) }), String(error));
    }
  };
  return (
    <section aria-labelledby="rules-file-heading" class="rules-transfer">
      <h3 id="rules-file-heading">{i18n.t("rulesFile.title")}</h3>
      <TransferButtons onExport={() => tell(exportRules(rules))} onFile={(file) => void look(file)} />
      {state.kind === "planned" && (
        <RulesPlanView
          plan={state.plan}
          onTake={() => void takeIn(state.plan)}
          onLeave={() => tell(i18n.t("rulesFile.left"))}
        />
      )}
      <p role="status" class={state.kind === "failed" ? "message" : "hint"} data-testid="rules-file-state">
        {(state.kind === "told" || state.kind === "failed") && state.text}
      </p>
      {state.kind === "failed" && <CopyDetails details={state.details} />}
    </section>
  );
}

interface TransferButtonsProps {
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
}

function TransferButtons({ onExport, onFile }: TransferButtonsProps) {
  return (
    <div class="button-row">
      <button type="button" class="button" data-testid="rules-export" onClick={onExport}>
        {i18n.t("rulesFile.export")}
      </button>
      <FileButton
        label={i18n.t("rulesFile.import")}
        accept=".json,application/json"
        testId="rules-import"
        onFile={onFile}
      />
    </div>
  );
}

/** Hands the file over and says what it is called. */
function exportRules(rules: readonly WatchRule[]): string {
  const exportedAt = new Date().toISOString();
  const generator = `Ironpot ${browser.runtime.getManifest().version}`;
  const name = i18n.t("rulesFile.fileName", { date: exportedAt.slice(0, 10) });
  const file = new Blob([buildRulesFile(rules, { exportedAt, generator })], { type: "application/json" });
  offerDownload(file, name);
  return i18n.t("rulesFile.exported", { name });
}
