import { comparisonKey } from "./split-units.ts";

/** A site's name is shorter than a headline. */
const SHORTEST_HEADLINE = 5;
/** `(3条消息)`, `(1封私信/2条消息)`: what waits for the reader, put before the title by the site's script. */
const UNREAD = /^\(\d+[^()]{0,20}(?:消息|私信|通知|条|封)[^()]{0,12}\)|^\(\d+\)/;
const SEPARATOR = /^[-_|—–·:：丨•]/;

/**
 * How two headlines relate. `unknown` when one of them is no real headline: missing, a site's name, or
 * the same headline with the site's name at its end or cut short.
 */
export function relateHeadlines(
  older: string | null,
  newer: string | null,
  outlets: readonly (string | null)[],
): "same" | "different" | "unknown" {
  const [a, b] = [headlineKey(older), headlineKey(newer)];
  if (a === b) return isHeadline(a, outlets) ? "same" : "unknown";
  if (!isHeadline(a, outlets) || !isHeadline(b, outlets)) return "unknown";
  return isExtension(a, b) || isExtension(b, a) ? "same" : "different";
}

/**
 * Whether a headline of any length became another. To be asked only of two that the same rules read: of
 * others a short one may be a site's name.
 */
export function isRenamed(
  older: string | null,
  newer: string | null,
  outlets: readonly (string | null)[],
): boolean {
  const [a, b] = [headlineKey(older), headlineKey(newer)];
  if (a === b || a === "" || b === "") return false;
  if (outlets.some((outlet) => [a, b].includes(comparisonKey(outlet ?? "")))) return false;
  return !isExtension(a, b) && !isExtension(b, a);
}

function headlineKey(title: string | null): string {
  return comparisonKey(title ?? "").replace(UNREAD, "");
}

function isHeadline(key: string, outlets: readonly (string | null)[]): boolean {
  return key.length >= SHORTEST_HEADLINE && !outlets.some((outlet) => comparisonKey(outlet ?? "") === key);
}

/** `headline - site`, or `headlin…`. */
function isExtension(longer: string, shorter: string): boolean {
  const cut = shorter.replace(/(?:…|\.{3})$/, "");
  if (!longer.startsWith(cut) || cut.length < SHORTEST_HEADLINE) return false;
  return cut !== shorter || SEPARATOR.test(longer.slice(cut.length));
}
