import { i18n } from "#i18n";
import type { RuleWord } from "../../resource/judge-rule.ts";
import { ruleText } from "../texts/rule-text.ts";
import { watchReasonText } from "../texts/watch-reason-text.ts";

/** Every rule that speaks of a page, the weightiest first, with whether it holds and what it lacks. */
export function WatchReasons({ spoken }: { readonly spoken: readonly RuleWord[] }) {
  if (spoken.length === 0) return <p data-testid="why-none">{i18n.t("why.none")}</p>;
  return (
    <ul class="watch-reasons" data-testid="watch-reasons">
      {spoken.map((word) => (
        <li key={word.rule.id} data-says={word.says} data-effect={word.rule.effect}>
          <span class="reason-rule">{ruleLine(word)}</span>{" "}
          <span class="reason-text">{watchReasonText(word)}</span>
        </li>
      ))}
    </ul>
  );
}

function ruleLine({ rule }: RuleWord): string {
  const name = ruleText(rule);
  return rule.effect === "include"
    ? i18n.t("why.includeRule", { rule: name })
    : i18n.t("why.excludeRule", { rule: name });
}
