import type { OriginalResource } from "../resource/original-resource.ts";

/**
 * Two records of one article: identity stays that of `here`, what is shown comes from the record
 * with the newer capture, the fate from the newer observation. Neither argument is changed.
 */
export function mergeResource(here: OriginalResource, other: OriginalResource): OriginalResource {
  const newer = other.lastCapturedAt >= here.lastCapturedAt ? other : here;
  return {
    ...here,
    aliases: mergeAliases(here.aliases, other.aliases),
    title: newer.title,
    outlet: newer.outlet,
    publishedAt: newer.publishedAt,
    firstCapturedAt: earlier(here.firstCapturedAt, other.firstCapturedAt),
    lastCapturedAt: newer.lastCapturedAt,
    fate: newerFate(here.fate, other.fate),
  };
}

export function mergeAliases(here: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...here, ...other])];
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function newerFate(
  here: OriginalResource["fate"],
  other: OriginalResource["fate"],
): OriginalResource["fate"] {
  if (here === null || other === null) return here ?? other;
  return other.observedAt > here.observedAt ? other : here;
}
