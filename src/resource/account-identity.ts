import { wechatIdentityOfUri } from "./wechat-identity.ts";

/** Platforms whose accounts can be told apart. */
export type AccountPlatform = "wechat" | "weibo";

/** The account behind an article, as its page or its address names it. */
export interface AccountIdentity {
  readonly platform: AccountPlatform;
  /** WeChat: `gh_…` and `__biz`; Weibo: the uid. What the page does not tell is missing. */
  readonly ids: readonly string[];
  /** Name that readers see; accounts may change it and share it. */
  readonly name: string | null;
}

/** Whether a text has the form of an id on the platform; else it can only be a name. */
export function isAccountId(platform: AccountPlatform, text: string): boolean {
  if (platform === "weibo") return /^[1-9]\d{4,15}$/.test(text);
  return /^gh_[0-9a-z]{6,32}$/i.test(text) || isBiz(text);
}

/** What an address alone tells of the account; `null` when it tells nothing. */
export function accountOfAddress(uri: string): AccountIdentity | null {
  const parsed = URL.parse(uri);
  if (!parsed) return null;
  const wechat = wechatIdentityOfUri(parsed);
  if (wechat) return { platform: "wechat", ids: [wechat.biz], name: null };
  const uid = weiboUidOfAddress(parsed);
  return uid ? { platform: "weibo", ids: [uid], name: null } : null;
}

/** `weibo.com/1234567890/AbCdEf`, `weibo.com/u/1234567890`, `m.weibo.cn/u/1234567890`. */
export function weiboUidOfAddress(uri: URL): string | null {
  if (!/(?:^|\.)weibo\.(?:com|cn)$/.test(uri.hostname)) return null;
  return /^\/(?:u\/|profile\/)?([1-9]\d{4,15})(?:\/|$)/.exec(uri.pathname)?.[1] ?? null;
}

/** `__biz` is the account's number in Base64, so that its letters spell digits. */
function isBiz(text: string): boolean {
  if (!/^[A-Za-z0-9+/]{8,24}={0,2}$/.test(text) || text.length % 4 !== 0) return false;
  return /^\d+$/.test(atob(text));
}
