import { i18n } from "#i18n";
import type { AgreementGround, AgreementVerdict } from "../../capture/served-view.ts";

type UnknownGround = Exclude<AgreementGround, "text-equal" | "text-changed" | "title-changed">;

const WHY_UNKNOWN: { readonly [ground in UnknownGround]: () => string } = {
  "no-answer": () => i18n.t("agreement.noAnswer"),
  "error-status": () => i18n.t("agreement.errorStatus"),
  notice: () => i18n.t("agreement.notice"),
  "no-article": () => i18n.t("agreement.noArticle"),
  "another-article": () => i18n.t("agreement.anotherArticle"),
  "mostly-scripted": () => i18n.t("agreement.mostlyScripted"),
  "lines-differ": () => i18n.t("agreement.linesDiffer"),
  "asked-late": () => i18n.t("agreement.askedLate"),
};

/** Whether page and server agreed, in a sentence. */
export function agreementText({ agreement, ground, added, removed }: AgreementVerdict): string {
  if (agreement === "agrees") return i18n.t("agreement.agrees");
  if (agreement === "disagrees")
    return i18n.t("agreement.disagrees", { added: added ?? 0, removed: removed ?? 0 });
  // An imported file may pair what does not belong together.
  const why = WHY_UNKNOWN[ground as UnknownGround] ?? WHY_UNKNOWN["no-article"];
  return i18n.t("agreement.unknown", { why: why() });
}
