import { i18n } from "#i18n";
import type { WatchTargetError } from "../../resource/parse-watch-target.ts";

/** What keeps a reader's input from becoming a rule. */
export type RuleError = WatchTargetError | "duplicate";

const TEXTS: { readonly [error in RuleError]: () => string } = {
  empty: () => i18n.t("ruleError.empty"),
  scheme: () => i18n.t("ruleError.scheme"),
  domain: () => i18n.t("ruleError.domain"),
  "too-wide": () => i18n.t("ruleError.tooWide"),
  duplicate: () => i18n.t("ruleError.duplicate"),
};

export function ruleErrorText(error: RuleError): string {
  return TEXTS[error]();
}
