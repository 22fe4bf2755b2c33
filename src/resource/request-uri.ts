import { isTrackingParameter } from "./tracking-parameters.ts";

/**
 * The address under which a saved original is asked for: without the fragment, which no server sees, and
 * without the parameters that tell who shared the link or how it was reached. What names the article
 * stays as it is and where it is (WeChat's `__biz`, `mid`, `idx` and the `sn` that vouches for them).
 */
export function requestUri(uri: string): string {
  const parsed = URL.parse(uri);
  if (!parsed) return uri;
  // Cut by hand: `searchParams` would re-encode, and spoil, a query in GBK.
  const pairs = parsed.search.slice(1).split("&");
  const kept = pairs.filter((pair) => !isTracking(pair));
  if (kept.length < pairs.length) parsed.search = kept.join("&");
  parsed.hash = "";
  return parsed.href;
}

function isTracking(pair: string): boolean {
  const at = pair.indexOf("=");
  return at < 0 ? isTrackingParameter(pair, "") : isTrackingParameter(pair.slice(0, at), pair.slice(at + 1));
}
