import { i18n } from "#i18n";
import type { WatchTargetError } from "../../resource/parse-watch-target.ts";
import type { WordsError } from "../../resource/words-expression.ts";

/** What keeps a reader's input from becoming a rule, and in which field it stands. */
export type RuleFault =
  | { readonly field: "value"; readonly error: WatchTargetError | "duplicate" }
  | { readonly field: "words"; readonly error: "needed" }
  /** `at`: characters from 0. */
  | { readonly field: "words"; readonly error: WordsError; readonly at: number };

const VALUE: { readonly [error in WatchTargetError | "duplicate"]: () => string } = {
  empty: () => i18n.t("ruleError.empty"),
  scheme: () => i18n.t("ruleError.scheme"),
  domain: () => i18n.t("ruleError.domain"),
  "too-wide": () => i18n.t("ruleError.tooWide"),
  account: () => i18n.t("ruleError.account"),
  duplicate: () => i18n.t("ruleError.duplicate"),
};

const WORDS: { readonly [error in WordsError]: (place: number) => string } = {
  empty: (place) => i18n.t("ruleError.wordsEmpty", { place }),
  quote: (place) => i18n.t("ruleError.wordsQuote", { place }),
  bracket: (place) => i18n.t("ruleError.wordsBracket", { place }),
  operator: (place) => i18n.t("ruleError.wordsOperator", { place }),
  long: (place) => i18n.t("ruleError.wordsLong", { place }),
};

export function ruleErrorText(fault: RuleFault): string {
  if (fault.field === "value") return VALUE[fault.error]();
  return fault.error === "needed" ? i18n.t("ruleError.wordsNeeded") : WORDS[fault.error](fault.at + 1);
}
