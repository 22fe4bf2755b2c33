import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { WatchRule } from "../../resource/watch-rule.ts";
import type { RuleFault } from "../texts/rule-error-text.ts";
import { ruleText } from "../texts/rule-text.ts";
import { newRule, takesValue } from "./new-rule.ts";
import type { RuleInput } from "./new-rule.ts";
import { RuleChoices } from "./rule-choices.tsx";
import { RuleValue } from "./rule-value.tsx";
import { RuleWords } from "./rule-words.tsx";
import { switchOn } from "./store-rule.ts";

const EMPTY: RuleInput = { kind: "domain", value: "", words: "", effect: "include" };

type FormState =
  | { readonly kind: "open" }
  | { readonly kind: "wrong"; readonly fault: RuleFault }
  | { readonly kind: "failed" | "added"; readonly text: string };

/** One more rule: where, which words, and whether to save or never to save. */
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
    if (!made.ok) return setState({ kind: "wrong", fault: made.fault });
    void store(made.rule);
  };
  const store = async (rule: WatchRule) => {
    try {
      await switchOn(rule);
      setInput({ ...EMPTY, kind: input.kind });
      setState({ kind: "added", text: i18n.t("options.added", { rule: ruleText(rule) }) });
    } catch (error) {
      setState({ kind: "failed", text: i18n.t("options.notStored", { detail: String(error) }) });
    }
  };
  const fault = state.kind === "wrong" ? state.fault : null;
  return (
    <form class="add-rule" data-testid="add-rule" aria-label={i18n.t("options.addRule")} onSubmit={submit}>
      <RuleChoices input={input} onChange={change} />
      {takesValue(input.kind) && <RuleValue input={input} fault={fault} onChange={change} />}
      <RuleWords input={input} fault={fault} onChange={change} />
      {state.kind === "failed" && (
        <p role="alert" class="message">
          {state.text}
        </p>
      )}
      <p role="status" class="hint" data-testid="add-rule-state">
        {state.kind === "added" && state.text}
      </p>
    </form>
  );
}
