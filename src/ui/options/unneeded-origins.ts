import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";

/**
 * The origins of a rule that goes which no other enabled rule needs. An origin that overlaps with a
 * needed one stays: browsers take a wide grant away together with the narrow one inside it.
 */
export function unneededOrigins(gone: WatchRule, rules: readonly WatchRule[]): readonly string[] {
  const others = rules.filter((rule) => rule.enabled && rule.id !== gone.id);
  return withoutNeeded(originsForRule(gone), others.flatMap(originsForRule));
}

/** Of `origins`, those that overlap with no needed one. */
export function withoutNeeded(origins: readonly string[], needed: readonly string[]): readonly string[] {
  const domains = needed.map(domainOf);
  return origins.filter((origin) => !domains.some((domain) => overlaps(domain, domainOf(origin))));
}

/** `*://*.example.cn/*` → `example.cn`. */
function domainOf(origin: string): string {
  return origin.replace(/^[^/]*\/\/(?:\*\.)?/, "").replace(/\/.*$/, "");
}

function overlaps(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
