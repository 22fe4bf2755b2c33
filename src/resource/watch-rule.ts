/** What a rule speaks of. */
export type WatchTarget =
  /** A domain and its subdomains, e.g. `qingdaonews.com`. */
  | { readonly kind: "domain"; readonly domain: string }
  /** `https://*.example.cn/news/*`: `*` stands for any run of characters. */
  | { readonly kind: "pattern"; readonly pattern: string }
  /** A list kept by Ironpot: see `watch-presets`. */
  | { readonly kind: "preset"; readonly preset: string };

/** One row of the reader's watchlist. An `exclude` rule beats every `include` rule. */
export interface WatchRule {
  /** UUID, or the preset's name for a preset. */
  readonly id: string;
  readonly effect: "include" | "exclude";
  readonly target: WatchTarget;
  readonly enabled: boolean;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}
