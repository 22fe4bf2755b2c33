import { i18n } from "#i18n";
import type { RuleLack, RuleWord } from "../../resource/judge-rule.ts";
import type { WordsLack } from "../../resource/match-words.ts";

/** Whether a rule holds on this page, and what it lacks if it does not. */
export function watchReasonText({ says, lacks }: RuleWord): string {
  if (says === "holds") return i18n.t("why.holds");
  if (says === "unread") return i18n.t("why.unread");
  return lacks.map(lackText).join("; ");
}

function lackText(lack: RuleLack): string {
  switch (lack.kind) {
    case "site":
      return i18n.t("why.site");
    case "path":
      return i18n.t("why.path");
    case "unwatched":
      return i18n.t("why.unwatched");
    case "account":
      return i18n.t("why.account");
    case "words":
      return wordsText(lack);
    case "broken-words":
      return i18n.t("why.brokenWords");
    case "off":
      return i18n.t("why.off");
  }
}

function wordsText({ missing, unwanted }: WordsLack): string {
  const parts = [
    missing.length > 0 ? i18n.t("why.missing", { words: missing.join(" · ") }) : "",
    unwanted.length > 0 ? i18n.t("why.unwanted", { words: unwanted.join(" · ") }) : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}
