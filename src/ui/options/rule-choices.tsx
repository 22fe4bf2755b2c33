import { i18n } from "#i18n";
import { RULE_KINDS } from "./new-rule.ts";
import type { RuleInput, RuleKind } from "./new-rule.ts";

interface RuleChoicesProps {
  readonly input: RuleInput;
  readonly onChange: (part: Partial<RuleInput>) => void;
}

const KINDS: { readonly [kind in RuleKind]: () => string } = {
  domain: () => i18n.t("options.kindDomain"),
  pattern: () => i18n.t("options.kindPattern"),
  "wechat-account": () => i18n.t("options.kindWechatAccount"),
  "weibo-account": () => i18n.t("options.kindWeiboAccount"),
  "list-wechat": () => i18n.t("options.kindList", { list: i18n.t("options.wechat") }),
  "list-chinese-news": () => i18n.t("options.kindList", { list: i18n.t("options.chineseNews") }),
  any: () => i18n.t("options.kindAny"),
};

/** Where a new rule is to hold, and what it is to do there. */
export function RuleChoices({ input, onChange }: RuleChoicesProps) {
  const choose = (value: string) => {
    const kind = RULE_KINDS.find((known) => known === value);
    if (kind) onChange({ kind });
  };
  return (
    <div class="form-row">
      <label>
        <span>{i18n.t("options.kind")}</span>
        <select
          data-testid="rule-kind"
          value={input.kind}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {RULE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KINDS[kind]()}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{i18n.t("options.effect")}</span>
        <select
          data-testid="rule-effect"
          value={input.effect}
          onChange={(event) =>
            onChange({ effect: event.currentTarget.value === "exclude" ? "exclude" : "include" })
          }
        >
          <option value="include">{i18n.t("options.include")}</option>
          <option value="exclude">{i18n.t("options.exclude")}</option>
        </select>
      </label>
    </div>
  );
}
