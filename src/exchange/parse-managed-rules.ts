import * as v from "valibot";
import { managedRuleId } from "../resource/managed-rule.ts";
import { ruleKey } from "../resource/same-rule.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import { checkRule } from "./check-rule.ts";
import { describeIssue } from "./describe-issue.ts";
import type { RuleRefusal, RulesFileFault } from "./rules-fault.ts";
import { MAX_RULES, policyRuleSchema } from "./rules-format.ts";

/** What an organisation's policy says of the watchlist. */
export interface ManagedRules {
  readonly rules: readonly WatchRule[];
  /** What in it cannot be used, by place. */
  readonly faults: readonly (RuleRefusal | RulesFileFault)[];
}

const NONE: ManagedRules = { rules: [], faults: [] };

/**
 * Reads the policy `watchRules`. No policy is no rules; whatever is wrong with one is named and the
 * rest used. Ids begin with `managed:`, so that no rule of the reader's can be taken for one.
 */
export function parseManagedRules(policy: unknown): ManagedRules {
  if (policy === undefined || policy === null) return NONE;
  if (!Array.isArray(policy) || policy.length > MAX_RULES)
    return {
      ...NONE,
      faults: [
        {
          why: Array.isArray(policy) ? "too-many" : "not-rules",
          place: "watchRules",
          reason: `is not a list of at most ${MAX_RULES} rules`,
        },
      ],
    };
  const read = policy.map((row: unknown, index) => readPolicyRule(row, `watchRules[${index}]`));
  const rules = read.flatMap((one) => ("id" in one ? [one] : []));
  return {
    rules: [...new Map(rules.map((rule) => [rule.id, rule])).values()],
    faults: read.flatMap((one) => ("reason" in one ? [one] : [])),
  };
}

function readPolicyRule(row: unknown, place: string): WatchRule | RuleRefusal {
  const shape = v.safeParse(policyRuleSchema, row, { abortEarly: true });
  if (!shape.success) return { why: { kind: "shape" }, ...describeIssue(shape.issues[0], place) };
  const checked = checkRule(shape.output, place);
  if ("fault" in checked) return checked.fault;
  const content = { ...shape.output, target: checked.target };
  const id = managedRuleId(content.id ?? ruleKey(content));
  return { ...content, id, enabled: true, createdAt: "1970-01-01T00:00:00.000Z" };
}
