import { originsForRule } from "../resource/origins-for-rule.ts";
import { ruleKey, sameRule } from "../resource/same-rule.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import type { FiledRule } from "./parse-rules-file.ts";
import type { RuleRefusal } from "./rules-fault.ts";

/** What taking a file of rules in would do. Nothing is stored by making it. */
export interface RulesPlan {
  readonly added: readonly WatchRule[];
  /** Rules that are here under the same id and say something else. */
  readonly changed: readonly { readonly before: WatchRule; readonly after: WatchRule }[];
  /** Here already, by id or under another one. */
  readonly same: readonly WatchRule[];
  readonly refused: readonly RuleRefusal[];
  /** Match patterns that the new and changed rules need as far as they are switched on. */
  readonly origins: readonly string[];
}

/** Compares the rules of a file with those that are here. A file that repeats itself counts once. */
export function planRulesImport(
  here: readonly WatchRule[],
  file: { readonly rules: readonly FiledRule[]; readonly refused: readonly RuleRefusal[] },
): RulesPlan {
  const added: WatchRule[] = [];
  const changed: { before: WatchRule; after: WatchRule }[] = [];
  const same: WatchRule[] = [];
  const repeated: RuleRefusal[] = [];
  const firstPlaces = new Map<string, string>();
  for (const { rule, place } of file.rules) {
    const first = firstPlaces.get(rule.id) ?? firstPlaces.get(ruleKey(rule));
    for (const key of [rule.id, ruleKey(rule)]) if (!firstPlaces.has(key)) firstPlaces.set(key, place);
    const before = here.find(({ id }) => id === rule.id);
    if (first !== undefined) repeated.push({ why: { kind: "repeats" }, place, reason: `repeats ${first}` });
    else if (before && (!sameRule(before, rule) || before.enabled !== rule.enabled))
      changed.push({ before, after: rule });
    else if (before || here.some((other) => sameRule(other, rule))) same.push(rule);
    else added.push(rule);
  }
  const taken = [...added, ...changed.map(({ after }) => after)].filter((rule) => rule.enabled);
  const origins = [...new Set(taken.flatMap(originsForRule))];
  return { added, changed, same, refused: [...file.refused, ...repeated], origins };
}
