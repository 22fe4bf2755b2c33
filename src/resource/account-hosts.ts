import type { AccountPlatform } from "./account-identity.ts";
import { watchPreset } from "./watch-presets.ts";

interface AccountHosts {
  readonly hosts: readonly string[];
  readonly imageHosts: readonly string[];
}

/** Where a platform's articles stand, and where their pictures do. */
export function accountHosts(platform: AccountPlatform): AccountHosts {
  return platform === "wechat" ? WECHAT : WEIBO;
}

/** The preset is all of WeChat: an account there needs the same hosts. */
const WECHAT: AccountHosts = watchPreset("wechat") ?? { hosts: [], imageHosts: [] };
const WEIBO: AccountHosts = { hosts: ["weibo.com", "weibo.cn"], imageHosts: ["sinaimg.cn"] };
