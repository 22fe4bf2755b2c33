import { judgeRule } from "./judge-rule.ts";
import type { RuleWord } from "./judge-rule.ts";
import { byPrecedence, decide, judgedPage } from "./match-watch-rules.ts";
import type { WatchedPage, WatchMatch } from "./match-watch-rules.ts";
import type { WatchRule } from "./watch-rule.ts";

/** Why a page is saved by itself, or is not. */
export interface WatchExplanation extends WatchMatch {
  /** Every rule that speaks of this site, in order of precedence, with what it lacks. */
  readonly spoken: readonly RuleWord[];
}

/**
 * `matchWatchRules` with its reasons. Rules for other sites say nothing; one that is switched off, or
 * that only lacks the path, the account or the words, is named with that.
 */
export function explainWatch(rules: readonly WatchRule[], page: WatchedPage): WatchExplanation {
  const judged = judgedPage(page);
  if (!judged) return { rule: null, excludedBy: null, unread: false, spoken: [] };
  const words = rules.map((rule) => judgeRule(rule, judged, rules)).toSorted(byPrecedence);
  return { ...decide(words), spoken: words.filter(speaks) };
}

function speaks({ lacks }: RuleWord): boolean {
  return !lacks.some(({ kind }) => kind === "site");
}
