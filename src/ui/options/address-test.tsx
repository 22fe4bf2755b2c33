import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import { matchWatchRules } from "../../resource/match-watch-rules.ts";
import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { ruleText } from "../texts/rule-text.ts";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { PermissionNeeded } from "./permission-needed.tsx";
import { completeAddress } from "./complete-address.ts";

/** Says which rule an address meets, before it is relied on. */
export function AddressTest({ rules }: { readonly rules: readonly WatchRule[] }) {
  const [value, setValue] = useState("");
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
      <div role="status" class="test-answer" data-testid="test-answer">
        {value.trim() && <Answer address={value} rules={rules} />}
      </div>
    </section>
  );
}

function Answer({ address, rules }: { readonly address: string; readonly rules: readonly WatchRule[] }) {
  const uri = completeAddress(address);
  if (!uri) return <p>{i18n.t("options.testInvalid")}</p>;
  const { rule, excludedBy } = matchWatchRules(rules, uri);
  if (excludedBy) return <p>{i18n.t("options.testExcluded", { rule: ruleText(excludedBy.target) })}</p>;
  if (!rule) return <p>{i18n.t("options.testNone")}</p>;
  return (
    <>
      <p>{i18n.t("options.testMatch", { rule: ruleText(rule.target) })}</p>
      <AnswerAccess rule={rule} />
    </>
  );
}

function AnswerAccess({ rule }: { readonly rule: WatchRule }) {
  const missing = useMissingOrigins(originsForRule(rule));
  if (!missing) return null;
  if (missing.length === 0) return <p>{i18n.t("options.testGranted")}</p>;
  return (
    <>
      <p>{i18n.t("options.testMissing", { origins: missing.join(" ") })}</p>
      <PermissionNeeded origins={missing} rule={ruleText(rule.target)} />
    </>
  );
}
