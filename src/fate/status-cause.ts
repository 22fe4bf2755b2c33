import type { RemovalCause, UnverifiedCause } from "./fate.ts";

export type StatusMeaning =
  | { readonly fate: "removed"; readonly cause: Extract<RemovalCause, `http-${string}`> }
  | { readonly fate: "unverified"; readonly cause: UnverifiedCause };

const REMOVED = new Map([
  [404, "http-404"],
  [410, "http-410"],
  [451, "http-451"],
] as const);
const REFUSED = new Map<number, UnverifiedCause>([
  [400, "bad-url"],
  [401, "login"],
  [407, "network"],
  [408, "network"],
  [414, "bad-url"],
  [429, "rate-limited"],
  [511, "login"],
]);

/**
 * What an HTTP status says by itself; `null` when it says that a page was served (2xx, or a browser that
 * does not tell). Only 404, 410 and 451 (RFC 9110, RFC 7725) speak of a removal.
 */
export function statusMeaning(status: number | null): StatusMeaning | null {
  if (status === null || (status >= 200 && status < 300)) return null;
  const removed = REMOVED.get(status as 404 | 410 | 451);
  if (removed) return { fate: "removed", cause: removed };
  const refused = REFUSED.get(status);
  if (refused) return { fate: "unverified", cause: refused };
  if (status >= 500) return { fate: "unverified", cause: "server-error" };
  return { fate: "unverified", cause: status >= 400 ? "forbidden" : "network" };
}
