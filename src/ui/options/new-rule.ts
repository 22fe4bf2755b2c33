import {
  parseAccountTarget,
  parseDomainTarget,
  parsePatternTarget,
} from "../../resource/parse-watch-target.ts";
import type { ParsedWatchTarget } from "../../resource/parse-watch-target.ts";
import { parseWords } from "../../resource/parse-words.ts";
import { sameRule } from "../../resource/same-rule.ts";
import { WATCH_PRESETS } from "../../resource/watch-presets.ts";
import type { WatchPreset } from "../../resource/watch-presets.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import type { RuleFault } from "../texts/rule-error-text.ts";

/** Where a rule is to hold. `any` and the lists need words, and take no value. */
export type RuleKind =
  | "domain"
  | "pattern"
  | "wechat-account"
  | "weibo-account"
  | "any"
  | `list-${WatchPreset["id"]}`;

export const RULE_KINDS: readonly RuleKind[] = [
  "domain",
  "pattern",
  "wechat-account",
  "weibo-account",
  ...WATCH_PRESETS.map(({ id }) => `list-${id}` as const),
  "any",
];

/** What stands in the form. */
export interface RuleInput {
  readonly kind: RuleKind;
  readonly value: string;
  /** What title or body must say; blank: anything. */
  readonly words: string;
  readonly effect: WatchRule["effect"];
}

export type NewRule =
  | { readonly ok: true; readonly rule: WatchRule }
  | { readonly ok: false; readonly fault: RuleFault };

/** Whether a kind asks for a value besides the words. */
export function takesValue(kind: RuleKind): boolean {
  return kind !== "any" && !kind.startsWith("list-");
}

/** Makes a rule of the reader's input, or says what is wrong with it. */
export function newRule(
  input: RuleInput,
  rules: readonly WatchRule[],
  stamp: Pick<WatchRule, "id" | "createdAt">,
): NewRule {
  const parsed = parseTarget(input);
  if (!parsed.ok) return { ok: false, fault: { field: "value", error: parsed.error } };
  const fault = wordsFault(input);
  if (fault) return { ok: false, fault };
  const words = input.words.trim();
  const { effect } = input;
  const rule = { ...stamp, effect, target: parsed.target, ...(words ? { words } : {}), enabled: true };
  const known = rules.some((other) => sameRule(other, rule));
  return known ? { ok: false, fault: { field: "value", error: "duplicate" } } : { ok: true, rule };
}

function parseTarget({ kind, value }: RuleInput): ParsedWatchTarget {
  switch (kind) {
    case "domain":
      return parseDomainTarget(value);
    case "pattern":
      return parsePatternTarget(value);
    case "wechat-account":
      return parseAccountTarget("wechat", value);
    case "weibo-account":
      return parseAccountTarget("weibo", value);
    case "any":
      return { ok: true, target: { kind: "any" } };
    case "list-wechat":
    case "list-chinese-news":
      return { ok: true, target: { kind: "preset", preset: kind.slice("list-".length) } };
  }
}

function wordsFault({ kind, words, effect }: RuleInput): RuleFault | null {
  const complete = takesValue(kind) || (effect === "exclude" && kind !== "any");
  if (words.trim() === "") return complete ? null : { field: "words", error: "needed" };
  const parsed = parseWords(words.trim());
  return parsed.ok ? null : { field: "words", error: parsed.error, at: parsed.at };
}
