import { accountOfAddress, isAccountId } from "./account-identity.ts";
import type { AccountIdentity } from "./account-identity.ts";
import { isAccount } from "./is-account.ts";
import { matchesWords, wordsLack } from "./match-words.ts";
import type { FoldedArticle, WordsLack } from "./match-words.ts";
import { pageHosts } from "./origins-for-rule.ts";
import { parseWords } from "./parse-words.ts";
import { matchesPattern } from "./url-pattern.ts";
import type { WatchRule, WatchTarget } from "./watch-rule.ts";

/** A page as rules see it. */
export interface JudgedPage {
  readonly uri: string;
  /** Who published it: as read, or as far as the address tells. */
  readonly account: AccountIdentity | null;
  /** Whether the page itself was asked for its account. */
  readonly accountRead: boolean;
  /** `null` until the page was read. Folded when the first rule asks: most ask for no words. */
  readonly article: (() => FoldedArticle) | null;
}

/** Why a rule does not hold on a page. */
export type RuleLack =
  /** Another site. */
  | { readonly kind: "site" }
  /** Other addresses of this site. */
  | { readonly kind: "path" }
  /** No other rule watches this site. */
  | { readonly kind: "unwatched" }
  | { readonly kind: "account" }
  | ({ readonly kind: "words" } & WordsLack)
  /** Its words cannot be read, e.g. in a list that was imported. */
  | { readonly kind: "broken-words" }
  | { readonly kind: "off" };

/**
 * A rule's word on a page: it holds, does not (and why), or cannot tell before the page was read.
 * Only `holds` of an enabled rule has consequences.
 */
export interface RuleWord {
  readonly rule: WatchRule;
  readonly says: "holds" | "lacks" | "unread";
  readonly lacks: readonly RuleLack[];
}

/** Judges one rule. `rules` are all of them: "any watched site" depends on the others. */
export function judgeRule(rule: WatchRule, page: JudgedPage, rules: readonly WatchRule[]): RuleWord {
  const parts = [placePart(rule, page, rules), accountPart(rule.target, page), wordsPart(rule, page)];
  const lacks = parts.flatMap((part) => (part === null || part === "unread" ? [] : [part]));
  const off: readonly RuleLack[] = rule.enabled ? [] : [{ kind: "off" }];
  const says = lacks.length + off.length > 0 ? "lacks" : parts.includes("unread") ? "unread" : "holds";
  return { rule, says, lacks: [...lacks, ...off] };
}

/** `null`: nothing stands against it. */
type Part = RuleLack | "unread" | null;

function placePart(rule: WatchRule, { uri }: JudgedPage, rules: readonly WatchRule[]): Part {
  if (rule.target.kind === "any") {
    const free = rule.effect === "exclude" || rules.some((other) => watches(other, uri));
    return free ? null : { kind: "unwatched" };
  }
  if (isPlace(rule.target, uri)) return null;
  return { kind: pageHosts(rule.target).some((host) => isWithinDomain(uri, host)) ? "path" : "site" };
}

function isPlace(target: WatchTarget, uri: string): boolean {
  switch (target.kind) {
    case "domain":
    case "preset":
    case "account":
      return pageHosts(target).some((host) => isWithinDomain(uri, host));
    case "pattern":
      return matchesPattern(target.pattern, uri);
    case "any":
      return true;
  }
}

/** Whether a rule has the watcher run on this site: browsers grant whole hosts only. */
function watches(rule: WatchRule, uri: string): boolean {
  if (!rule.enabled || rule.effect === "exclude" || rule.target.kind === "any") return false;
  return pageHosts(rule.target).some((host) => isWithinDomain(uri, host));
}

function accountPart(target: WatchTarget, page: JudgedPage): Part {
  if (target.kind !== "account") return null;
  if (isAccount(target.platform, target.account, page.account)) return null;
  return !page.accountRead && !isRuledOut(target, page.uri) ? "unread" : { kind: "account" };
}

/** A long link names its account: another one need not be read to be told apart. */
function isRuledOut(target: Extract<WatchTarget, { kind: "account" }>, uri: string): boolean {
  const known = accountOfAddress(uri);
  if (known?.platform !== target.platform || !isAccountId(target.platform, target.account)) return false;
  return target.account.startsWith("gh_") ? false : !known.ids.includes(target.account);
}

function wordsPart({ words }: WatchRule, { article }: JudgedPage): Part {
  if (words === undefined) return null;
  const parsed = parseWords(words);
  if (!parsed.ok) return { kind: "broken-words" };
  if (!article) return "unread";
  const folded = article();
  if (matchesWords(parsed.expression, folded)) return null;
  return { kind: "words", ...wordsLack(parsed.expression, folded) };
}

function isWithinDomain(uri: string, domain: string): boolean {
  const host = new URL(uri).hostname.replace(/\.$/, "");
  return host === domain || host.endsWith(`.${domain}`);
}
