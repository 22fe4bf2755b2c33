import { i18n } from "#i18n";
import { isOwnRule } from "../../resource/managed-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { AddRuleForm } from "./add-rule-form.tsx";
import { OwnRule } from "./own-rule.tsx";

function isListSwitch({ id, target }: WatchRule): boolean {
  return target.kind === "preset" && target.preset === id;
}

/** The rules that the reader made, and the form for one more. */
export function OwnRules({ rules }: { readonly rules: readonly WatchRule[] }) {
  const own = rules.filter((rule) => isOwnRule(rule) && !isListSwitch(rule));
  return (
    <section aria-labelledby="rules-heading">
      <h3 id="rules-heading">{i18n.t("options.rules")}</h3>
      {own.length === 0 && <p class="hint">{i18n.t("options.noRules")}</p>}
      {own.length > 0 && (
        <ul class="rules" data-testid="own-rules">
          {own.map((rule) => (
            <OwnRule key={rule.id} rule={rule} rules={rules} />
          ))}
        </ul>
      )}
      <AddRuleForm rules={rules} />
    </section>
  );
}
