import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import { explainWatch } from "../../resource/explain-watch.ts";
import type { WatchExplanation } from "../../resource/explain-watch.ts";
import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { WatchReasons } from "../components/watch-reasons.tsx";
import { ruleText } from "../texts/rule-text.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { completeAddress } from "./complete-address.ts";
import { PermissionNeeded } from "./permission-needed.tsx";

/** Says which rule an article meets, and why the others do not hold, before they are relied on. */
export function AddressTest({ rules }: { readonly rules: readonly WatchRule[] }) {
  const [value, setValue] = useState("");
  const [text, setText] = useState("");
  const field = useId();
  const hint = useId();
  return (
    <section aria-labelledby="test-heading" class="address-test">
      <h3 id="test-heading">{i18n.t("options.test")}</h3>
      <label for={field}>{i18n.t("options.testLabel")}</label>
      <input
        id={field}
        type="text"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        data-testid="test-address"
        aria-describedby={hint}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <p id={hint} class="hint">
        {i18n.t("options.testHint")}
      </p>
      <TestText text={text} onInput={setText} />
      <div role="status" class="test-answer" data-testid="test-answer">
        {value.trim() && <Answer address={value} text={text} rules={rules} />}
      </div>
    </section>
  );
}

interface TestTextProps {
  readonly text: string;
  readonly onInput: (text: string) => void;
}

/** Title and text to try rules for words with; the first line is the title. */
function TestText({ text, onInput }: TestTextProps) {
  const field = useId();
  return (
    <>
      <label for={field}>{i18n.t("options.testText")}</label>
      <textarea
        id={field}
        rows={3}
        data-testid="test-text"
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </>
  );
}

interface AnswerProps {
  readonly address: string;
  readonly text: string;
  readonly rules: readonly WatchRule[];
}

function Answer({ address, text, rules }: AnswerProps) {
  const uri = completeAddress(address);
  if (!uri) return <p>{i18n.t("options.testInvalid")}</p>;
  const [title = ""] = text.trim().split("\n", 1);
  const article = text.trim() === "" ? null : { title, text };
  const explanation = explainWatch(rules, { uri, article });
  return (
    <>
      <p>{conclusion(explanation)}</p>
      {explanation.rule && <AnswerAccess rule={explanation.rule} />}
      {explanation.spoken.length > 0 && <WatchReasons spoken={explanation.spoken} />}
    </>
  );
}

function conclusion({ rule, excludedBy, unread }: WatchExplanation): string {
  if (excludedBy) return i18n.t("options.testExcluded", { rule: ruleText(excludedBy) });
  if (rule) return i18n.t("options.testMatch", { rule: ruleText(rule) });
  return unread ? i18n.t("options.testUnread") : i18n.t("options.testNone");
}

function AnswerAccess({ rule }: { readonly rule: WatchRule }) {
  const missing = useMissingOrigins(originsForRule(rule));
  if (!missing) return null;
  if (missing.length === 0) return <p>{i18n.t("options.testGranted")}</p>;
  return (
    <>
      <p>{i18n.t("options.testMissing", { origins: missing.join(" ") })}</p>
      <PermissionNeeded origins={missing} rule={rule} />
    </>
  );
}
