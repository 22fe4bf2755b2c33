import type { AccountPlatform } from "./account-identity.ts";

/** Where a rule holds. */
export type WatchTarget =
  /** A domain and its subdomains, e.g. `qingdaonews.com`. */
  | { readonly kind: "domain"; readonly domain: string }
  /** `https://*.example.cn/news/*`: `*` stands for any run of characters. */
  | { readonly kind: "pattern"; readonly pattern: string }
  /** A list kept by Ironpot: see `watch-presets`. */
  | { readonly kind: "preset"; readonly preset: string }
  /** One account: its id on the platform (WeChat `gh_…` or `__biz`, Weibo uid), else its name. */
  | { readonly kind: "account"; readonly platform: AccountPlatform; readonly account: string }
  /** Every site that another rule has watched. It opens no site by itself. */
  | { readonly kind: "any" };

/** One row of the reader's watchlist. An `exclude` rule beats every `include` rule. */
export interface WatchRule {
  /** UUID, the preset's name for a preset, `managed:…` for a rule that the organisation set. */
  readonly id: string;
  readonly effect: "include" | "exclude";
  readonly target: WatchTarget;
  /** What title or body must say besides (`parseWords`); absent: anything. */
  readonly words?: string | undefined;
  readonly enabled: boolean;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}
