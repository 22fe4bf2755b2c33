import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";
import type { RulesPlan } from "../../exchange/plan-rules-import.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { rulesFaultText } from "../texts/rules-fault-text.ts";
import { ruleText } from "../texts/rule-text.ts";
import { CopyDetails } from "../components/copy-details.tsx";
import { useMissingOrigins } from "../use-missing-origins.ts";

interface RulesPlanViewProps {
  readonly plan: RulesPlan;
  /** Called straight from the click: access is asked for in it. */
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a file of rules would do, before it does it. */
export function RulesPlanView({ plan, onTake, onLeave }: RulesPlanViewProps) {
  const nothing = plan.added.length + plan.changed.length === 0;
  return (
    <div class="rules-plan" data-testid="rules-plan" role="group" aria-label={i18n.t("rulesFile.plan")}>
      <p>
        <strong>{i18n.t("rulesFile.plan")}</strong>
      </p>
      <Part kind="added" title={i18n.t("rulesFile.added", { n: plan.added.length })}>
        {plan.added.map((rule) => (
          <li key={rule.id}>{ruleLine(rule)}</li>
        ))}
      </Part>
      <Part kind="changed" title={i18n.t("rulesFile.changed", { n: plan.changed.length })}>
        {plan.changed.map(({ before, after }) => (
          <li key={after.id}>
            {i18n.t("rulesFile.change", { before: ruleLine(before), after: ruleLine(after) })}
          </li>
        ))}
      </Part>
      <Part kind="same" title={i18n.t("rulesFile.same", { n: plan.same.length })} />
      <Part kind="refused" title={i18n.t("rulesFile.refused", { n: plan.refused.length })}>
        {plan.refused.map((refusal) => (
          <li key={refusal.place}>
            {i18n.t("rulesFile.refusal", { place: refusal.place, why: rulesFaultText(refusal) })}{" "}
            <CopyDetails details={`${refusal.place} ${refusal.reason}`} />
          </li>
        ))}
      </Part>
      <PlanAccess origins={plan.origins} />
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          data-testid="rules-take"
          disabled={nothing}
          onClick={onTake}
        >
          {i18n.t("rulesFile.take")}
        </button>
        <button type="button" class="button" data-testid="rules-leave" onClick={onLeave}>
          {i18n.t("rulesFile.leave")}
        </button>
      </div>
    </div>
  );
}

interface PartProps {
  readonly kind: string;
  readonly title: string;
  readonly children?: ComponentChildren;
}

function Part({ kind, title, children }: PartProps) {
  return (
    <div data-testid={`plan-${kind}`}>
      <p>{title}</p>
      {Array.isArray(children) && children.length > 0 && <ul>{children}</ul>}
    </div>
  );
}

function PlanAccess({ origins }: { readonly origins: readonly string[] }) {
  const missing = useMissingOrigins(origins);
  if (!missing) return null;
  return (
    <p data-testid="plan-access">
      {missing.length > 0
        ? i18n.t("rulesFile.access", { origins: missing.join(" ") })
        : i18n.t("rulesFile.noAccess")}
    </p>
  );
}

function ruleLine(rule: WatchRule): string {
  const name = ruleText(rule);
  const line =
    rule.effect === "include"
      ? i18n.t("why.includeRule", { rule: name })
      : i18n.t("why.excludeRule", { rule: name });
  return rule.enabled ? line : i18n.t("rulesFile.switchedOff", { rule: line });
}
