import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
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
  const [failure, setFailure] = useState<string | null>(null);
  const missing = useMissingOrigins(originsForRule(rule));
  const name = ruleText(rule);
  const field = useId();
  const change = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const stored = event.currentTarget.checked ? switchOn(rule) : switchOff(rule, rules);
    stored.then(
      () => setFailure(null),
      (error: unknown) => setFailure(String(error)),
    );
  };
  return (
    <div class="rule-switch">
      <input
        id={field}
        type="checkbox"
        role="switch"
        data-testid="rule-switch"
        checked={rule.enabled}
        onChange={change}
      />
      <div>
        <label for={field}>{name}</label>
        {children}
        {rule.enabled && missing && missing.length > 0 && <PermissionNeeded origins={missing} rule={rule} />}
        {failure && <p class="message">{i18n.t("options.notStored", { detail: failure })}</p>}
      </div>
    </div>
  );
}
