/** What names one WeChat article whatever link leads to it (`__biz`, `mid`, `idx` of a long link). */
export interface WechatIdentity {
  /** Base64 of the account's number. */
  readonly biz: string;
  /** The sending, decimal. */
  readonly mid: string;
  /** Position within the sending, from 1, decimal. */
  readonly idx: string;
}

const BIZ = /^[A-Za-z0-9+/]{8,24}={0,2}$/;

/** Checks the three parts; `null` when one is missing or has the wrong form. */
export function wechatIdentity(biz: string, mid: string, idx: string): WechatIdentity | null {
  if (!BIZ.test(biz) || !/^\d{4,}$/.test(mid) || !/^\d{1,2}$/.test(idx)) return null;
  return { biz, mid, idx };
}

/** Reads the identity from a long link; `null` for short links and for everything else. */
export function wechatIdentityOfUri(uri: URL): WechatIdentity | null {
  if (!isWechatHost(uri)) return null;
  const query = uri.searchParams;
  // A `+` of base64 arrives as a space when the sender did not escape it.
  const biz = (query.get("__biz") ?? "").replaceAll(" ", "+");
  const mid = query.get("mid") ?? query.get("appmsgid") ?? "";
  return wechatIdentity(biz, mid, query.get("idx") ?? query.get("itemidx") ?? "");
}

/** The one address that stands for the article. */
export function wechatUri(identity: WechatIdentity): string {
  return `https://mp.weixin.qq.com/s?__biz=${identity.biz}&mid=${identity.mid}&idx=${identity.idx}`;
}

export function isWechatHost(uri: URL): boolean {
  return uri.hostname === "mp.weixin.qq.com";
}
