import { weiboUidOfAddress, isAccountId } from "../../resource/account-identity.ts";
import type { AccountIdentity } from "../../resource/account-identity.ts";

/** Links in a post's head that lead to its author, in the order of their trust. */
const HEAD_LINKS = [
  "[class*='head_name'][href]",
  "[class*='head-info'] a[usercard]",
  ".WB_detail .WB_info a",
  ".weibo-top a[href]",
];

/**
 * The account behind a Weibo page: by its address, else by the page's own data (`$CONFIG['oid']`,
 * `"user":{"id":…}` of the mobile page), else by the link at the author's name. `script`
 * holds the page's inline scripts. The name is the byline's to tell. `null` when nothing names one: walls do not.
 */
export function weiboAccount(document: Document, uri: URL, script: string): AccountIdentity | null {
  const uid = weiboUidOfAddress(uri) ?? uidInScript(script) ?? uidOfHeadLink(document);
  return uid ? { platform: "weibo", ids: [uid], name: null } : null;
}

function uidInScript(script: string): string | null {
  const oid = /\$CONFIG\[\s*['"]oid['"]\s*\]\s*=\s*['"](\d+)['"]/.exec(script)?.[1];
  const user = /"user"\s*:\s*\{\s*"id"\s*:\s*"?(\d+)/.exec(script)?.[1];
  return [oid, user].find((id) => id !== undefined && isAccountId("weibo", id)) ?? null;
}

function uidOfHeadLink(document: Document): string | null {
  for (const selector of HEAD_LINKS) {
    const link = document.querySelector(selector);
    const card = /(?:^|&)id=(\d+)/.exec(link?.getAttribute("usercard") ?? "")?.[1];
    const address = URL.parse(link?.getAttribute("href") ?? "", "https://weibo.com/");
    const uid = card ?? (address && weiboUidOfAddress(address));
    if (uid && isAccountId("weibo", uid)) return uid;
  }
  return null;
}
