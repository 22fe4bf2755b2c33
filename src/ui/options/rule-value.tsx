import { i18n } from "#i18n";
import { ruleErrorText } from "../texts/rule-error-text.ts";
import type { RuleFault } from "../texts/rule-error-text.ts";
import type { RuleInput, RuleKind } from "./new-rule.ts";
import { RuleField } from "./rule-field.tsx";

interface RuleValueProps {
  readonly input: RuleInput;
  readonly fault: RuleFault | null;
  readonly onChange: (part: Partial<RuleInput>) => void;
}

const HINTS: { readonly [kind in RuleKind]?: () => string } = {
  domain: () => i18n.t("options.domainHint"),
  pattern: () => i18n.t("options.patternHint"),
  "wechat-account": () => i18n.t("options.wechatAccountHint"),
  "weibo-account": () => i18n.t("options.weiboAccountHint"),
};

/** The domain, pattern or account of a new rule. */
export function RuleValue({ input, fault, onChange }: RuleValueProps) {
  const account = input.kind === "wechat-account" || input.kind === "weibo-account";
  return (
    <div class="form-row">
      <RuleField
        label={account ? i18n.t("options.accountValue") : i18n.t("options.value")}
        hint={HINTS[input.kind]?.() ?? ""}
        wrong={fault?.field === "value" ? ruleErrorText(fault) : null}
        value={input.value}
        testid="rule-value"
        hintTestid="rule-hint"
        onInput={(value) => onChange({ value })}
      />
    </div>
  );
}
