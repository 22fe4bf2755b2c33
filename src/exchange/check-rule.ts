import { parseAccountTarget, parseDomainTarget, parsePatternTarget } from "../resource/parse-watch-target.ts";
import type { ParsedWatchTarget, WatchTargetError } from "../resource/parse-watch-target.ts";
import { parseWords } from "../resource/parse-words.ts";
import type { WordsError } from "../resource/words-expression.ts";
import { watchPreset } from "../resource/watch-presets.ts";
import type { WatchRule, WatchTarget } from "../resource/watch-rule.ts";
import type { JsonFault } from "./inspect-json.ts";

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

type RuleContent = Pick<WatchRule, "effect" | "target" | "words">;

/**
 * What a well-formed rule of someone else's says must also make sense, by the same measure as what a
 * reader types: no target that opens more than one site's hosts, no words that cannot be read.
 * Returns the target in the form in which it is kept.
 */
export function checkRule(
  rule: RuleContent,
  place: string,
): { readonly target: WatchTarget } | { readonly fault: JsonFault } {
  const { target, words } = rule;
  const parsed = parseTarget(target);
  if (typeof parsed === "string") return { fault: { place: `${place}.target`, reason: parsed } };
  if (!parsed.ok) return { fault: { place: `${place}.target`, reason: TARGET[parsed.error] } };
  if (words === undefined)
    return target.kind === "any" ? { fault: { place, reason: "has neither place nor words" } } : parsed;
  const read = parseWords(words);
  if (read.ok) return parsed;
  return { fault: { place: `${place}.words`, reason: `${WORDS[read.error]} (character ${read.at + 1})` } };
}

function parseTarget(target: WatchTarget): ParsedWatchTarget | string {
  switch (target.kind) {
    case "domain":
      return parseDomainTarget(target.domain);
    case "pattern":
      return parsePatternTarget(target.pattern);
    case "account":
      return parseAccountTarget(target.platform, target.account);
    case "preset":
      return watchPreset(target.preset) ? { ok: true, target } : "is a list unknown to this version";
    case "any":
      return { ok: true, target };
  }
}
