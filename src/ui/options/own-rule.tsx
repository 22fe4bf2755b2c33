import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { ruleText } from "../texts/rule-text.ts";
import { RuleSwitch } from "./rule-switch.tsx";
import { removeRule } from "./store-rule.ts";

interface OwnRuleProps {
  readonly rule: WatchRule;
  readonly rules: readonly WatchRule[];
}

export function OwnRule({ rule, rules }: OwnRuleProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const effect = rule.effect === "include" ? i18n.t("options.include") : i18n.t("options.exclude");
  const remove = async () => {
    try {
      await removeRule(rule, rules);
    } catch (error) {
      setFailure(String(error));
    }
  };
  return (
    <li data-testid="own-rule" data-effect={rule.effect}>
      <RuleSwitch rule={rule} rules={rules}>
        <p class="hint">{effect}</p>
        {failure && <p class="message">{i18n.t("options.notStored", { detail: failure })}</p>}
      </RuleSwitch>
      <button
        type="button"
        class="button quiet"
        data-testid="remove-rule"
        aria-label={i18n.t("options.removeOf", { rule: ruleText(rule) })}
        onClick={() => void remove()}
      >
        {i18n.t("options.remove")}
      </button>
    </li>
  );
}
