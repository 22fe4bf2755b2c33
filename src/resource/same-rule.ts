import type { WatchRule, WatchTarget } from "./watch-rule.ts";

type RuleContent = Pick<WatchRule, "effect" | "target" | "words">;

/** Whether two rules do the same, whatever they are called and whether or not they are switched on. */
export function sameRule(one: RuleContent, other: RuleContent): boolean {
  return ruleKey(one) === ruleKey(other);
}

/** One text for all rules that do the same. */
export function ruleKey({ effect, target, words }: RuleContent): string {
  return JSON.stringify([effect, ...targetParts(target), words === undefined ? null : foldSpace(words)]);
}

function targetParts(target: WatchTarget): readonly string[] {
  switch (target.kind) {
    case "domain":
      return ["domain", target.domain];
    case "pattern":
      return ["pattern", target.pattern];
    case "preset":
      return ["preset", target.preset];
    case "account":
      return ["account", target.platform, target.account];
    case "any":
      return ["any"];
  }
}

/** Operators are upper case, so the case stays. */
function foldSpace(words: string): string {
  return words.trim().replace(/\s+/g, " ");
}
