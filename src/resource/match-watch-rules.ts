import { matchesPattern } from "./url-pattern.ts";
import { watchPreset } from "./watch-presets.ts";
import type { WatchRule, WatchTarget } from "./watch-rule.ts";

/** What the watchlist says of an address. */
export interface WatchMatch {
  /** The rule that has the article saved: the narrowest that fits. */
  readonly rule: WatchRule | null;
  /** An exclusion that fits; it beats `rule`, which is then `null`. */
  readonly excludedBy: WatchRule | null;
}

/** Narrow rules are named before wide ones, for "why was this saved?". */
const NARROWNESS = { pattern: 0, domain: 1, preset: 2 } as const;

/** Names the enabled rule that watches `uri`, and the exclusion that beats it. Non-web addresses match none. */
export function matchWatchRules(rules: readonly WatchRule[], uri: string): WatchMatch {
  if (!/^https?:\/\//i.test(uri) || !URL.canParse(uri)) return { rule: null, excludedBy: null };
  const fitting = rules
    .filter((rule) => rule.enabled && matchesTarget(rule.target, uri))
    .toSorted((a, b) => NARROWNESS[a.target.kind] - NARROWNESS[b.target.kind]);
  const excludedBy = fitting.find((rule) => rule.effect === "exclude") ?? null;
  const rule = fitting.find((candidate) => candidate.effect === "include") ?? null;
  return excludedBy ? { rule: null, excludedBy } : { rule, excludedBy: null };
}

function matchesTarget(target: WatchTarget, uri: string): boolean {
  switch (target.kind) {
    case "domain":
      return isWithinDomain(uri, target.domain);
    case "pattern":
      return matchesPattern(target.pattern, uri);
    case "preset":
      return (watchPreset(target.preset)?.hosts ?? []).some((host) => isWithinDomain(uri, host));
  }
}

function isWithinDomain(uri: string, domain: string): boolean {
  const host = new URL(uri).hostname;
  return host === domain || host.endsWith(`.${domain}`);
}
