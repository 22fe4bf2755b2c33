import type { Cause } from "./fate.ts";

interface AddressWall {
  readonly id: string;
  readonly cause: Cause;
  readonly address: RegExp;
  /** Where it was met. */
  readonly source: string;
}

/** Addresses at which only a wall stands. Tested against host and path, without the query. */
const ADDRESS_WALLS: readonly AddressWall[] = [
  wall("wechat-captcha", "captcha", /weixin\.qq\.com\/mp\/(?:wappoc_appmsgcaptcha|verifyappmsg)/),
  wall("zhihu-unhuman", "captcha", /zhihu\.com\/account\/unhuman/),
  wall("douban-sec", "login", /^sec\.douban\.com\//),
  wall("baidu-wappass", "captcha", /^wappass\.baidu\.com\//),
  wall("weibo-visitor", "login", /^passport\.weibo\.(?:com|cn)\//),
  wall("captcha", "captcha", /\/(?:captcha|anti-?spider|antibot|robot-?check|verify-?(?:code|human|slider)|safe-?verify|sorry\/index)\b/),
  // Whoever brings no token is told that the note is not there.
  wall("xiaohongshu-token", "forbidden", /(?:^|\.)xiaohongshu\.com\/404$/),
  wall("consent", "login", /^consent\.|\/(?:cookie-?)?consent(?:[./_-]|$)/),
  wall("region", "forbidden", /\/(?:region|geo|country|gdpr|eu)-?(?:un(?:available|supported)|block(?:ed)?|restrict(?:ed|ion)?)(?:[./_-]|$)/),
  wall("forbidden", "forbidden", /\/(?:error[/_-]?)?(?:403|forbidden|access-?denied|no-?permission|unauthori[sz]ed)(?:[./_-]|$)/),
  wall("server-error", "server-error", /\/(?:error[/_-]?)?50[0-9](?:[./_-]|$)|\/(?:maintenance|maintain|weihu|under-?construction)(?:[./_-]|$)/),
  wall("login-host", "login", /^(?:passport|login|signin|sso|accounts?|auth|cas|i\.login|ssl\.passport)\.[^/]+\//),
  wall("login-path", "login", /\/(?:log-?in|sign-?in|signin|passport|sso|cas\/login|account\/login|user\/login)(?:\.\w+|\/|$)/),
]; // prettier-ignore

/** The wall that stands at an address to which a request was sent on, `null` when it is none. */
export function addressWall(finalUri: string): { row: string; cause: Cause } | null {
  const uri = URL.parse(finalUri);
  if (!uri) return null;
  const place = `${uri.hostname}${uri.pathname}`.toLowerCase();
  const found = ADDRESS_WALLS.find((row) => row.address.test(place));
  return found ? { row: found.id, cause: found.cause } : null;
}

function wall(state: string, cause: Cause, address: RegExp): AddressWall {
  return { id: `wall-address-${state}`, cause, address, source: "redirects met by visitors without cookies" };
}
