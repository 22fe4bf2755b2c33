import { i18n } from "#i18n";
import type { ManagedRules } from "../../exchange/parse-managed-rules.ts";
import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { rulesFaultText } from "../texts/rules-fault-text.ts";
import { ruleText } from "../texts/rule-text.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { useMissingOrigins } from "../use-missing-origins.ts";
import { PermissionNeeded } from "./permission-needed.tsx";

/** The organisation's rules: shown and marked, not to be changed here. Access stays the reader's to give. */
export function ManagedRulesPart({ managed }: { readonly managed: ManagedRules }) {
  if (managed.rules.length === 0 && managed.faults.length === 0) return null;
  return (
    <section aria-labelledby="managed-heading">
      <h3 id="managed-heading">{i18n.t("options.managed")}</h3>
      <p class="hint">{i18n.t("options.managedNote")}</p>
      <ul class="rules" data-testid="managed-rules">
        {managed.rules.map((rule) => (
          <ManagedRule key={rule.id} rule={rule} />
        ))}
      </ul>
      {managed.faults.map((fault) => (
        <p key={fault.place} class="message managed-fault" data-testid="managed-fault">
          {i18n.t("options.managedFault", { place: fault.place, why: rulesFaultText(fault) })}{" "}
          <CopyDetails details={`${fault.place} ${fault.reason}`} />
        </p>
      ))}
    </section>
  );
}

function ManagedRule({ rule }: { readonly rule: WatchRule }) {
  const name = ruleText(rule);
  const missing = useMissingOrigins(originsForRule(rule));
  return (
    <li data-testid="managed-rule" data-effect={rule.effect}>
      <div>
        <p class="managed-name">{name}</p>
        <p class="hint">
          {rule.effect === "include" ? i18n.t("options.include") : i18n.t("options.exclude")}
          {" · "}
          {i18n.t("options.managedMark")}
        </p>
        {missing && missing.length > 0 && <PermissionNeeded origins={missing} rule={rule} />}
      </div>
    </li>
  );
}
