import { i18n } from "#i18n";
import type { AgreementVerdict } from "../../capture/served-view.ts";
import { agreementText } from "../texts/agreement-text.ts";

/** Whether page and server agreed; a disagreement stands out and is explained. */
export function AgreementNote({ verdict }: { readonly verdict: AgreementVerdict }) {
  const disagrees = verdict.agreement === "disagrees";
  return (
    <div
      class={`agreement agreement-${verdict.agreement}`}
      data-testid="agreement"
      data-agreement={verdict.agreement}
    >
      <p>
        {disagrees && (
          <span class="agreement-shape" aria-hidden="true">
            ≠
          </span>
        )}
        {agreementText(verdict)}
      </p>
      {disagrees && <p class="hint">{i18n.t("agreement.disagreesNote")}</p>}
    </div>
  );
}
