import { accountOfAddress, isAccountId } from "./account-identity.ts";
import type { AccountPlatform } from "./account-identity.ts";
import { fixedDomain } from "./origins-for-rule.ts";
import { domainFault } from "./watchable-domain.ts";
import type { WatchTarget } from "./watch-rule.ts";

/**
 * What is wrong with a reader's input:
 * - `empty`;
 * - `scheme`: neither http nor https (`ftp://…`, `javascript:`);
 * - `domain`: not a host name;
 * - `too-wide`: would need access to a whole top-level domain or to every site;
 * - `account`: neither an id nor a name of an account, or an address that does not tell its account.
 */
export type WatchTargetError = "empty" | "scheme" | "domain" | "too-wide" | "account";

export type ParsedWatchTarget =
  | { readonly ok: true; readonly target: WatchTarget }
  | { readonly ok: false; readonly error: WatchTargetError };

/** Reads a domain (`example.cn`, also pasted as a whole address) into a target. */
export function parseDomainTarget(input: string): ParsedWatchTarget {
  const text = input.trim();
  if (!text) return { ok: false, error: "empty" };
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:\/\//i.test(text) && !/^[^/]+:\d+/.test(text))
    return { ok: false, error: "scheme" };
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  // Browsers differ on blanks in a host; none takes one in a domain.
  if (/^[^/?#]*\s/.test(text) || !URL.canParse(address)) return { ok: false, error: "domain" };
  const domain = new URL(address).hostname.replace(/^www\.|\.$/g, "");
  const error = domainFault(domain);
  return error ? { ok: false, error } : { ok: true, target: { kind: "domain", domain } };
}

/** Reads a URL pattern such as `https://*.example.cn/news/*` into a target. */
export function parsePatternTarget(input: string): ParsedWatchTarget {
  const pattern = input.trim();
  if (!pattern) return { ok: false, error: "empty" };
  const scheme = /^([a-z][a-z0-9+.-]*|\*):/i.exec(pattern)?.[1]?.toLowerCase();
  if (scheme && !["http", "https", "*"].includes(scheme) && !/^[^/]+:\d+/.test(pattern))
    return { ok: false, error: "scheme" };
  const error = domainFault(fixedDomain(pattern));
  return error ? { ok: false, error } : { ok: true, target: { kind: "pattern", pattern } };
}

/**
 * Reads an account: its id, its name, or the address of one of its articles where that names it
 * (WeChat's long links, Weibo's posts and profiles). Weibo's names change hands: only uids are taken.
 */
export function parseAccountTarget(platform: AccountPlatform, input: string): ParsedWatchTarget {
  const text = input.trim();
  if (!text) return { ok: false, error: "empty" };
  const account = /^https?:\/\//i.test(text) ? idInAddress(platform, text) : text;
  const isName = platform === "wechat" && text.length <= 100 && !/[\p{Cc}]/u.test(text);
  if (account === null || !(isAccountId(platform, account) || isName)) return { ok: false, error: "account" };
  return { ok: true, target: { kind: "account", platform, account } };
}

function idInAddress(platform: AccountPlatform, address: string): string | null {
  const known = accountOfAddress(address);
  return known?.platform === platform ? (known.ids[0] ?? null) : null;
}
