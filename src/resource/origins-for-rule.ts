import { accountHosts } from "./account-hosts.ts";
import { patternHost } from "./url-pattern.ts";
import { watchPreset } from "./watch-presets.ts";
import { domainFault } from "./watchable-domain.ts";
import type { WatchRule, WatchTarget } from "./watch-rule.ts";

/** Match patterns of the pages that a rule watches: where the watcher runs. Exclusions watch nothing. */
export function watchedOrigins(rule: WatchRule): readonly string[] {
  return rule.effect === "exclude" ? [] : pageHosts(rule.target).map(originPattern);
}

/** Every origin a rule needs, the hosts of its pictures included. This is what is asked for. */
export function originsForRule(rule: WatchRule): readonly string[] {
  if (rule.effect === "exclude") return [];
  return [...pageHosts(rule.target), ...imageHosts(rule.target)].map(originPattern);
}

/** `*://*.example.cn/*`: both web schemes, the domain and its subdomains. */
export function originPattern(domain: string): string {
  return hasSubdomains(domain) ? `*://*.${domain}/*` : `*://${domain}/*`;
}

/** IP addresses and this machine have none. */
export function hasSubdomains(domain: string): boolean {
  return !/^[\d.]+$|^\[/.test(domain) && domain !== "localhost";
}

/**
 * Domains whose pages a target speaks of. What is no host name or too wide, as a file made elsewhere
 * may hold, is left out: it is never asked for, and browsers refuse a whole list of origins for one
 * that they cannot read.
 */
export function pageHosts(target: WatchTarget): readonly string[] {
  switch (target.kind) {
    case "domain":
      return [target.domain].filter(isWatchable);
    case "pattern":
      return [fixedDomain(target.pattern)].filter(isWatchable);
    case "preset":
      return watchPreset(target.preset)?.hosts ?? [];
    case "account":
      return accountHosts(target.platform).hosts;
    case "any":
      return [];
  }
}

function imageHosts(target: WatchTarget): readonly string[] {
  if (target.kind === "preset") return watchPreset(target.preset)?.imageHosts ?? [];
  return target.kind === "account" ? accountHosts(target.platform).imageHosts : [];
}

function isWatchable(domain: string): boolean {
  return domainFault(domain) === null;
}

/** The part of a pattern's host after its last wildcard label: browsers grant no finer than that. */
export function fixedDomain(pattern: string): string {
  const labels = patternHost(pattern).replace(/:\d+$/, "").split(".");
  const lastWild = labels.findLastIndex((label) => label.includes("*"));
  return labels.slice(lastWild + 1).join(".");
}
