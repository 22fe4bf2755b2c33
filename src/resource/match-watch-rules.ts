import { accountOfAddress } from "./account-identity.ts";
import type { AccountIdentity } from "./account-identity.ts";
import { judgeRule } from "./judge-rule.ts";
import type { JudgedPage, RuleWord } from "./judge-rule.ts";
import { foldArticle } from "./match-words.ts";
import type { FoldedArticle } from "./match-words.ts";
import type { WatchRule } from "./watch-rule.ts";

/** What rules are asked about. */
export interface WatchedPage {
  readonly uri: string;
  /** What was read; `null` before: then rules for accounts and words cannot tell. */
  readonly article: {
    readonly title: string | null;
    readonly text: string;
    /** Left out: nobody looked, as when a reader tries a text. */
    readonly account?: AccountIdentity | null | undefined;
  } | null;
}

/** What the watchlist says of a page. */
export interface WatchMatch {
  /** The rule that has the article saved: the narrowest that holds. */
  readonly rule: WatchRule | null;
  /** An exclusion that holds; it beats `rule`, which is then `null`. */
  readonly excludedBy: WatchRule | null;
  /** Only the page itself can tell whether it is to be saved: a rule for an account or for words speaks of it. */
  readonly unread: boolean;
}

const NOTHING: WatchMatch = { rule: null, excludedBy: null, unread: false };

/**
 * Names the rule that has a page saved, or the exclusion that beats it. Exclusions come before
 * inclusions; among the same the narrower names itself. Non-web addresses match none.
 */
export function matchWatchRules(rules: readonly WatchRule[], page: WatchedPage): WatchMatch {
  const judged = judgedPage(page);
  if (!judged) return NOTHING;
  const words = rules.filter((rule) => rule.enabled).map((rule) => judgeRule(rule, judged, rules));
  return decide(words.toSorted(byPrecedence));
}

/** The conclusion from all rules' words, in order of precedence. */
export function decide(words: readonly RuleWord[]): WatchMatch {
  const first = (effect: WatchRule["effect"], says: RuleWord["says"]) =>
    words.find((word) => word.rule.effect === effect && word.says === says)?.rule ?? null;
  const excludedBy = first("exclude", "holds");
  if (excludedBy) return { ...NOTHING, excludedBy };
  const rule = first("include", "holds");
  const doubted = first("exclude", "unread") !== null;
  if (rule && !doubted) return { ...NOTHING, rule };
  return { ...NOTHING, unread: rule !== null || first("include", "unread") !== null };
}

/** Folds the article once for all rules, if at all; `null` for what is no web address. */
export function judgedPage({ uri, article }: WatchedPage): JudgedPage | null {
  if (!/^https?:\/\//i.test(uri) || !URL.canParse(uri)) return null;
  let folded: FoldedArticle | null = null;
  return {
    uri,
    account: article?.account ?? accountOfAddress(uri),
    accountRead: article?.account !== undefined,
    article: article && (() => (folded ??= foldArticle(article))),
  };
}

const NARROWNESS = { account: 0, pattern: 1, domain: 2, preset: 3, any: 4 } as const;

/** Exclusions first, then narrow before wide, with words before without. */
export function byPrecedence({ rule: a }: RuleWord, { rule: b }: RuleWord): number {
  return precedence(a) - precedence(b);
}

function precedence({ effect, target, words }: WatchRule): number {
  return (effect === "exclude" ? 0 : 10) + NARROWNESS[target.kind] * 2 + (words === undefined ? 1 : 0);
}
