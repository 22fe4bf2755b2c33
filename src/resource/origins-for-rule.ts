import { patternHost } from "./url-pattern.ts";
import { watchPreset } from "./watch-presets.ts";
import type { WatchRule, WatchTarget } from "./watch-rule.ts";

/** Match patterns of the pages that a rule watches: where the watcher runs. Exclusions watch nothing. */
export function watchedOrigins(rule: WatchRule): readonly string[] {
  return rule.effect === "exclude" ? [] : pageHosts(rule.target).map(originPattern);
}

/** Every origin a rule needs, the hosts of its pictures included. This is what is asked for. */
export function originsForRule(rule: WatchRule): readonly string[] {
  if (rule.effect === "exclude") return [];
  const images = rule.target.kind === "preset" ? (watchPreset(rule.target.preset)?.imageHosts ?? []) : [];
  return [...pageHosts(rule.target), ...images].map(originPattern);
}

/** `*://*.example.cn/*`: both web schemes, the domain and its subdomains. */
export function originPattern(domain: string): string {
  return /^[\d.]+$|^\[/.test(domain) || domain === "localhost" ? `*://${domain}/*` : `*://*.${domain}/*`;
}

function pageHosts(target: WatchTarget): readonly string[] {
  switch (target.kind) {
    case "domain":
      return [target.domain];
    case "pattern":
      return [fixedDomain(target.pattern)];
    case "preset":
      return watchPreset(target.preset)?.hosts ?? [];
  }
}

/** The part of a pattern's host after its last wildcard label: browsers grant no finer than that. */
export function fixedDomain(pattern: string): string {
  const labels = patternHost(pattern).replace(/:\d+$/, "").split(".");
  const lastWild = labels.findLastIndex((label) => label.includes("*"));
  return labels.slice(lastWild + 1).join(".");
}
