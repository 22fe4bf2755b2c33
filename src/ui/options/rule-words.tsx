import { i18n } from "#i18n";
import { ruleErrorText } from "../texts/rule-error-text.ts";
import type { RuleFault } from "../texts/rule-error-text.ts";
import { takesValue } from "./new-rule.ts";
import type { RuleInput } from "./new-rule.ts";
import { RuleField } from "./rule-field.tsx";

interface RuleWordsProps {
  readonly input: RuleInput;
  readonly fault: RuleFault | null;
  readonly onChange: (part: Partial<RuleInput>) => void;
}

/** The words of a new rule, and the button that adds it. */
export function RuleWords({ input, fault, onChange }: RuleWordsProps) {
  // A rule for lists and for any site has no other field for what is wrong with it.
  const here = fault !== null && (fault.field === "words" || !takesValue(input.kind));
  return (
    <div class="form-row">
      <RuleField
        label={takesValue(input.kind) ? i18n.t("options.wordsOptional") : i18n.t("options.words")}
        hint={i18n.t("options.wordsHint")}
        wrong={here ? ruleErrorText(fault) : null}
        value={input.words}
        testid="rule-words"
        hintTestid="words-hint"
        onInput={(words) => onChange({ words })}
      />
      <button type="submit" class="button primary" data-testid="add-rule-submit">
        {i18n.t("options.add")}
      </button>
    </div>
  );
}
