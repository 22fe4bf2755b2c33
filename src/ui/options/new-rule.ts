import { parseDomainTarget, parsePatternTarget } from "../../resource/parse-watch-target.ts";
import type { WatchRule, WatchTarget } from "../../resource/watch-rule.ts";
import type { RuleError } from "../texts/rule-error-text.ts";

/** What stands in the form. */
export interface RuleInput {
  readonly kind: "domain" | "pattern";
  readonly value: string;
  readonly effect: WatchRule["effect"];
}

export type NewRule =
  | { readonly ok: true; readonly rule: WatchRule }
  | { readonly ok: false; readonly error: RuleError };

/** Makes a rule of the reader's input, or says what is wrong with it. */
export function newRule(
  input: RuleInput,
  rules: readonly WatchRule[],
  stamp: Pick<WatchRule, "id" | "createdAt">,
): NewRule {
  const parsed = input.kind === "domain" ? parseDomainTarget(input.value) : parsePatternTarget(input.value);
  if (!parsed.ok) return parsed;
  const { target } = parsed;
  const known = rules.some((rule) => rule.effect === input.effect && sameTarget(rule.target, target));
  if (known) return { ok: false, error: "duplicate" };
  return { ok: true, rule: { ...stamp, effect: input.effect, target, enabled: true } };
}

function sameTarget(one: WatchTarget, other: WatchTarget): boolean {
  return targetKey(one) === targetKey(other);
}

function targetKey(target: WatchTarget): string {
  switch (target.kind) {
    case "domain":
      return `domain ${target.domain}`;
    case "pattern":
      return `pattern ${target.pattern}`;
    case "preset":
      return `preset ${target.preset}`;
  }
}
