import { parseAccountTarget, parseDomainTarget, parsePatternTarget } from "../resource/parse-watch-target.ts";
import type { ParsedWatchTarget, WatchTargetError } from "../resource/parse-watch-target.ts";
import { parseWords } from "../resource/parse-words.ts";
import type { WordsError } from "../resource/words-expression.ts";
import { watchPreset } from "../resource/watch-presets.ts";
import type { WatchRule, WatchTarget } from "../resource/watch-rule.ts";
import type { RuleRefusal, RuleWhy } from "./rules-fault.ts";

const TARGET: { readonly [error in WatchTargetError]: string } = {
  empty: "is empty",
  scheme: "is neither http nor https",
  domain: "is not a host name",
  "too-wide": "would need access to a whole top-level domain or to every site",
  account: "is not an account",
};

const WORDS: { readonly [error in WordsError]: string } = {
  empty: "has nothing between quotes",
  quote: "opens a quote and does not close it",
  bracket: "has a bracket without a partner",
  operator: "has an operator without words beside it",
  long: "is too long or too deeply nested",
};

const UNKNOWN_LIST = "is a list unknown to this version";

type RuleContent = Pick<WatchRule, "effect" | "target" | "words">;

/**
 * What a well-formed rule of someone else's says must also make sense, by the same measure as what a
 * reader types: no target that opens more than one site's hosts, no words that cannot be read.
 * Returns the target in the form in which it is kept.
 */
export function checkRule(
  rule: RuleContent,
  place: string,
): { readonly target: WatchTarget } | { readonly fault: RuleRefusal } {
  const { target, words } = rule;
  const parsed = parseTarget(target);
  if (parsed === "unknown-list") return refused({ kind: parsed }, `${place}.target`, UNKNOWN_LIST);
  if (!parsed.ok)
    return refused({ kind: "target", error: parsed.error }, `${place}.target`, TARGET[parsed.error]);
  if (words === undefined)
    return target.kind === "any"
      ? refused({ kind: "says-nothing" }, place, "has neither place nor words")
      : parsed;
  const read = parseWords(words);
  if (read.ok) return parsed;
  const { error, at } = read;
  return refused({ kind: "words", error, at }, `${place}.words`, `${WORDS[error]} (character ${at + 1})`);
}

function refused(why: RuleWhy, place: string, reason: string): { readonly fault: RuleRefusal } {
  return { fault: { why, place, reason } };
}

function parseTarget(target: WatchTarget): ParsedWatchTarget | "unknown-list" {
  switch (target.kind) {
    case "domain":
      return parseDomainTarget(target.domain);
    case "pattern":
      return parsePatternTarget(target.pattern);
    case "account":
      return parseAccountTarget(target.platform, target.account);
    case "preset":
      return watchPreset(target.preset) ? { ok: true, target } : "unknown-list";
    case "any":
      return { ok: true, target };
  }
}
