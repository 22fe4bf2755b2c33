import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { SwitchRow } from "../components/switch-row.tsx";
import { ruleText } from "../texts/rule-text.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { PermissionNeeded } from "./permission-needed.tsx";
import { switchOff, switchOn } from "./store-rule.ts";

interface RuleSwitchProps {
  readonly rule: WatchRule;
  readonly rules: readonly WatchRule[];
  readonly children?: ComponentChildren;
}

/**
 * Switches a rule on or off. On: asks for its hosts in the click; refused, the rule stays on and shows
 * what it lacks. Off: gives back the hosts that no other rule needs.
 */
export function RuleSwitch({ rule, rules, children }: RuleSwitchProps) {
  const missing = useMissingOrigins(originsForRule(rule));
  return (
    <SwitchRow
      label={ruleText(rule)}
      checked={rule.enabled}
      testId="rule-switch"
      store={(checked) => (checked ? switchOn(rule) : switchOff(rule, rules))}
      notStored={(detail) => i18n.t("options.notStored", { detail })}
    >
      {children}
      {rule.enabled && missing && missing.length > 0 && <PermissionNeeded origins={missing} rule={rule} />}
    </SwitchRow>
  );
}
