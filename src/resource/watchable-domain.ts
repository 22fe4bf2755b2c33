const HOST_NAME =
  /^(?=.{1,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** Public suffixes under which anybody registers; `gov.cn` is not among them on purpose: county sites. */
const TOO_WIDE = new Set(["com.cn", "net.cn", "org.cn", "co.uk", "com.hk", "com.tw", "co.jp"]);

/**
 * What keeps a domain from being watched; `null` when nothing does. One measure for what a reader
 * types, what a file says and what the browser is asked for.
 */
export function domainFault(domain: string): "domain" | "too-wide" | null {
  if (domain === "localhost" || /^\d+(\.\d+){3}$/.test(domain)) return null;
  if (domain === "" || domain === "*") return "too-wide";
  if (!HOST_NAME.test(domain)) return "domain";
  return !domain.includes(".") || TOO_WIDE.has(domain) ? "too-wide" : null;
}
