import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { ruleErrorText } from "../texts/rule-error-text.ts";
import { ruleText } from "../texts/rule-text.ts";
import { newRule } from "./new-rule.ts";
import type { RuleInput } from "./new-rule.ts";
import { switchOn } from "./store-rule.ts";

const EMPTY: RuleInput = { kind: "domain", value: "", effect: "include" };

type FormState =
  | { readonly kind: "open" }
  | { readonly kind: "wrong"; readonly text: string }
  | { readonly kind: "added"; readonly text: string };

/** One more rule: a domain or a pattern, to be saved or never to be saved. */
export function AddRuleForm({ rules }: { readonly rules: readonly WatchRule[] }) {
  const [input, setInput] = useState(EMPTY);
  const [state, setState] = useState<FormState>({ kind: "open" });
  const change = (part: Partial<RuleInput>) => {
    setInput({ ...input, ...part });
    setState({ kind: "open" });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const stamp = { id: crypto.randomUUID(), createdAt: new Date().toISOString() };
    const made = newRule(input, rules, stamp);
    if (!made.ok) return setState({ kind: "wrong", text: ruleErrorText(made.error) });
    void store(made.rule);
  };
  const store = async (rule: WatchRule) => {
    try {
      await switchOn(rule);
      setInput({ ...EMPTY, kind: input.kind });
      setState({ kind: "added", text: i18n.t("options.added", { rule: ruleText(rule.target) }) });
    } catch (error) {
      setState({ kind: "wrong", text: i18n.t("options.notStored", { detail: String(error) }) });
    }
  };
  return (
    <form class="add-rule" data-testid="add-rule" aria-label={i18n.t("options.addRule")} onSubmit={submit}>
      <RuleChoices input={input} onChange={change} />
      <RuleValue input={input} state={state} onChange={change} />
      <p role="status" class="hint" data-testid="add-rule-state">
        {state.kind === "added" && state.text}
      </p>
    </form>
  );
}

interface PartProps {
  readonly input: RuleInput;
  readonly onChange: (part: Partial<RuleInput>) => void;
}

function RuleChoices({ input, onChange }: PartProps) {
  return (
    <div class="form-row">
      <label>
        <span>{i18n.t("options.kind")}</span>
        <select
          data-testid="rule-kind"
          value={input.kind}
          onChange={(event) =>
            onChange({ kind: event.currentTarget.value === "pattern" ? "pattern" : "domain" })
          }
        >
          <option value="domain">{i18n.t("options.kindDomain")}</option>
          <option value="pattern">{i18n.t("options.kindPattern")}</option>
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

function RuleValue({ input, state, onChange }: PartProps & { readonly state: FormState }) {
  const field = useId();
  const hint = useId();
  const wrong = state.kind === "wrong";
  return (
    <div class="form-row">
      <div class="form-value">
        <label for={field}>{i18n.t("options.value")}</label>
        <input
          id={field}
          type="text"
          spellcheck={false}
          autocomplete="off"
          data-testid="rule-value"
          value={input.value}
          aria-invalid={wrong}
          aria-describedby={hint}
          onInput={(event) => onChange({ value: event.currentTarget.value })}
        />
        <p
          id={hint}
          class={wrong ? "message" : "hint"}
          role={wrong ? "alert" : undefined}
          data-testid="rule-hint"
        >
          {wrong
            ? state.text
            : input.kind === "domain"
              ? i18n.t("options.domainHint")
              : i18n.t("options.patternHint")}
        </p>
      </div>
      <button type="submit" class="button primary" data-testid="add-rule-submit">
        {i18n.t("options.add")}
      </button>
    </div>
  );
}
