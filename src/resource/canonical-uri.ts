import { platformArticle } from "./platform-articles.ts";
import { isTrackingParameter } from "./tracking-parameters.ts";
import { isWechatHost, wechatIdentityOfUri, wechatUri } from "./wechat-identity.ts";

/**
 * The form of an address in which a page is looked up: two addresses with one key lead to one article.
 * The scheme becomes https, default ports, fragment and tracking parameters go, the query is sorted by
 * name; a WeChat long link shrinks to `__biz`, `mid` and `idx`, and the addresses of a known platform's article
 * to one. An address copied out of HTML (`&amp;`) is that address. What is no http(s) address is returned
 * without its fragment, what is no address at all as it came, trimmed. Idempotent.
 */
export function addressKey(uri: string): string {
  const parsed = URL.parse(uri.trim().replaceAll("&amp;", "&"));
  if (!parsed) return uri.trim();
  if (!/^https?:$/.test(parsed.protocol)) return parsed.href.replace(/#.*$/s, "");
  const identity = wechatIdentityOfUri(parsed);
  if (identity) return wechatUri(identity);
  const named = platformArticle(parsed);
  if (named) return named;
  return `https://${authority(parsed)}${path(parsed)}${isShortWechat(parsed) ? "" : query(parsed)}${route(parsed)}`;
}

/** Host without `www.`, for display and grouping; the empty string when the address has none. */
export function siteOf(uri: string): string {
  const host = URL.parse(uri)?.hostname ?? "";
  return host.replace(/\.$/, "").replace(/^www\./, "");
}

/** Id of the resource behind a canonical address: the first 32 hex digits of its SHA-256. */
export async function resourceIdFor(canonicalUri: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalUri));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
  return hex.join("").slice(0, 32);
}

function authority(uri: URL): string {
  const host = uri.hostname.replace(/\.$/, "");
  return uri.port === "" || uri.port === "443" || uri.port === "80" ? host : `${host}:${uri.port}`;
}

function path(uri: URL): string {
  return uri.pathname.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
}

function isShortWechat(uri: URL): boolean {
  return isWechatHost(uri) && /^\/s\/[\w-]+$/.test(uri.pathname);
}

/** Split by hand: URLSearchParams would re-encode, and spoil, a query in GBK. */
function query(uri: URL): string {
  const kept = uri.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !isTrackingParameter(...nameAndValue(pair)));
  kept.sort((a, b) => compare(nameAndValue(a)[0], nameAndValue(b)[0]));
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

function nameAndValue(pair: string): [string, string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A fragment such as `#/post/12` or `#!id=12` is a script's address of a page: it names the article. */
function route(uri: URL): string {
  return /^#!?\/?[^/]*[/=]/.test(uri.hash) && /^#[!/]/.test(uri.hash) ? uri.hash : "";
}
