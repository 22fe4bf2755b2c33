import { i18n } from "#i18n";
import type { RuleRefusal, RulesFileFault, RulesFileWhy, RuleWhy } from "../../exchange/rules-fault.ts";
import { ruleErrorText } from "./rule-error-text.ts";

const FILE: { readonly [why in RulesFileWhy]: () => string } = {
  empty: () => i18n.t("rejected.empty"),
  "too-long": () => i18n.t("rulesFault.tooLong"),
  "not-json": () => i18n.t("rejected.notJson"),
  "not-rules": () => i18n.t("rulesFault.notRules"),
  newer: () => i18n.t("rejected.newer"),
  "too-many": () => i18n.t("rulesFault.tooMany"),
};

const RULE: { readonly [kind in Exclude<RuleWhy["kind"], "target" | "words">]: () => string } = {
  shape: () => i18n.t("rejected.shape"),
  "says-nothing": () => i18n.t("rulesFault.saysNothing"),
  "unknown-list": () => i18n.t("rulesFault.unknownList"),
  "reserved-id": () => i18n.t("rulesFault.reservedId"),
  repeats: () => i18n.t("rulesFault.repeats"),
};

/** Why a rule, or a whole file of rules, cannot be taken. The place stands beside it. */
export function rulesFaultText({ why }: RuleRefusal | RulesFileFault): string {
  if (typeof why === "string") return FILE[why]();
  if (why.kind === "target") return ruleErrorText({ field: "value", error: why.error });
  if (why.kind === "words") return ruleErrorText({ field: "words", error: why.error, at: why.at });
  return RULE[why.kind]();
}
