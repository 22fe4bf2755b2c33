import type { Cause } from "./fate.ts";
import type { WallMark } from "./notice-row.ts";

const VENDOR = "mark-up of the vendor's challenge page";

/** Walls known by structure: mark-up, script and title, often without a word that tells. */
export const WALL_MARKS: readonly WallMark[] = [
  strong("wechat-verify", "captcha", { script: /secitptpage\/verify|poc_token|cap_appid/ }),
  certain("cloudflare-captcha", "captcha", {
    selector: '.cf-captcha-container, form[action*="chk_captcha"], form[action*="__cf_chl_captcha"], #cf-hcaptcha-container',
  }),
  certain("cloudflare-challenge", "js-challenge", {
    selector: '#challenge-form, #challenge-running, #cf-please-wait, .cf-browser-verification, #challenge-error-text, form[action*="__cf_chl"]',
  }),
  strong("cloudflare-options", "js-challenge", { script: /_cf_chl_opt|__cf_chl_|__CF\$cv\$params/ }),
  certain("cloudflare-origin", "server-error", {
    selector: "#cf-error-details, #cf-wrapper",
    title: /\b5\d\d\b|timed out|web server is|origin is unreachable/,
  }),
  certain("cloudflare-block", "forbidden", { selector: "#cf-error-details, #cf-wrapper .cf-error-overview" }),
  strong("just-a-moment", "js-challenge", {
    title: /^(?:just a moment|请稍[候等后]|one moment|attention required|ddos-guard|checking your browser|vercel security checkpoint|security checkpoint)/,
  }),
  strong("cloudflare-jsd", "js-challenge", { selector: 'script[src*="/cdn-cgi/bm/cv/"], script[src*="/cdn-cgi/challenge-platform/h/"]' }),
  strong("akamai", "js-challenge", {
    selector: 'script[src*="/_sec/cp_challenge"], [id^="sec-if-cpt"], iframe[src*="/_sec/cp_challenge"]',
  }),
  strong("akamai-bm", "js-challenge", { script: /bm-verify|_sec\/verify\?provider/ }),
  strong("sucuri", "js-challenge", { script: /sucuri_cloudproxy_js/ }),
  certain("sucuri-block", "forbidden", { title: /^sucuri website firewall(?: - access denied)?$/, line: /^if you are the site owner|^block (?:reason|id):/ }),
  strong("incapsula", "js-challenge", { selector: 'iframe[src*="_Incapsula_Resource"], script[src*="_Incapsula_Resource"]' }),
  strong("datadome", "captcha", { selector: 'script[src*="captcha-delivery.com"], iframe[src*="captcha-delivery.com"]' }),
  strong("datadome-script", "captcha", { script: /captcha-delivery\.com/ }),
  certain("perimeterx", "captcha", { selector: "#px-captcha, #px-captcha-wrapper" }),
  strong("aws-waf", "js-challenge", { script: /awsWafCookieDomainList|gokuProps|AwsWafIntegration/ }),
  strong("ddos-guard", "js-challenge", { selector: 'script[src*="/.well-known/ddos-guard/"], [data-ddg-origin]' }),
  strong("safeline", "js-challenge", { selector: 'script[src*=".safeline/"], link[href*=".safeline/"], #slg-box, #slg-bg' }),
  strong("jsl", "js-challenge", { script: /__jsl_clearance/ }),
  strong("rivers", "js-challenge", { script: /\$_ts\s*=\s*window\[|\$_ts\.\w+\s*=|window\['\$_ts'\]/ }),
  strong("aliyun-acw", "js-challenge", { script: /acw_sc__v[23]|\bvar arg1\s*=\s*['"][0-9A-F]{30,}/ }),
  certain("aliyun-waf", "captcha", { selector: "#WAF_NC_WRAPPER, textarea#renderData, meta[name='aliyun_waf_aa']" }),
  strong("aliyun-punish", "captcha", { script: /_____tmd_____|x5referer|\/punish\?/ }),
  strong("yunsuo", "js-challenge", { script: /security_session_verify|yunsuo_session|YunSuoAutoJump/ }),
  strong("baota", "js-challenge", { script: /btwaf|bt_waf|huadong_296d626f|renji_296d626f/ }),
  strong("wangzhan-weishi", "js-challenge", { script: /wzws-waf-cgi|wzwschallenge|WZWS_CONFIRM_PREFIX_LABEL/ }),
  strong("baidu-yunjiasu", "js-challenge", { selector: 'script[src*="yunjiasu-cdn"], [class*="yjs-"]' }),
  strong("byted", "js-challenge", { script: /__ac_nonce|__ac_signature|byted_acrawler\.init/ }),
  strong("edgeone", "js-challenge", { script: /__tst_status|EO_Bot_Ssid|EdgeOne.{0,40}challenge/ }),
  certain("unregistered", "forbidden", {
    title: /^(?:温馨提示|提示信息|(?:该|此|本)?网站暂时无法(?:进行)?访问)$/,
    line: /^(?:该|此|本)?网站(?:暂时无法(?:进行)?访问|(?:尚)?未.{0,12}备案)/,
  }),
  certain("no-such-site", "server-error", { title: /^没有找到站点$/, line: /^您的请求在web服务器中没有找到对应的站点/ }),
  certain("europe", "forbidden", {
    title: /^(?:451:? )?unavailable (?:due to|for) legal reasons$/,
    line: /^we recognize you are attempting to access this website from a country|^our (?:european visitors|website is currently unavailable in most european countries)/,
  }),
  certain("web-filter", "forbidden", {
    title: /^(?:web filter violation|web page blocked!?|access blocked)$/,
    line: /^you have tried to access a web page (?:that|which) is in violation/,
  }),
  strong("baidu-verify", "captcha", { title: /百度安全验证/ }),
  strong("baidu-tuxing", "captcha", { selector: 'script[src*="wappass.baidu.com/static/captcha"]' }),
  strong("zhihu-zse", "js-challenge", { selector: 'meta[id="zh-zse-ck"], script[src*="zse-ck"]' }),
  strong("weibo-visitor", "login", { title: /sina visitor system|新浪访客系统/ }),
  certain("squid", "network", {
    selector: "#titles, #sysmsg, blockquote#error",
    title: /requested url could not be retrieved|您所请求的网址/,
  }),
  weak("verify-title", "captcha", { title: /^(?:安全|人机|滑动|身份|访问|登录)?验证(?:码|中心|中)?(?:\s*[-|_].*)?$|captcha|robot check|human verification|are you (?:a )?(?:robot|human)/ }),
  weak("geetest", "captcha", { selector: '.geetest_captcha, .geetest_panel, .geetest_holder, script[src*="geetest.com"]' }),
  weak("tencent-captcha", "captcha", { selector: 'script[src*="TCaptcha"], #tcaptcha_transform_dy' }),
  weak("recaptcha", "captcha", { selector: ".g-recaptcha, .h-captcha, .cf-turnstile, #recaptcha_widget" }),
  weak("yidun", "captcha", { selector: '.yidun, script[src*="cstaticdun"]' }),
  weak("login-page", "login", {
    selector: 'input[type="password"]',
    title: /登录|登陆|log ?in|sign ?in|通行证|passport|用户中心|账号中心/,
  }),
  weak("forbidden-title", "forbidden", { title: /^(?:403\b|forbidden|access denied|禁止访问|访问被(?:拒绝|阻断|拦截))/ }),
  weak("server-error-title", "server-error", { title: /^(?:50[0-9]\b|internal server error|bad gateway|service unavailable|gateway time)|服务器(?:错误|忙)|系统(?:维护|繁忙)/ }),
]; // prettier-ignore

interface Marks {
  readonly selector?: string;
  readonly script?: RegExp;
  readonly title?: RegExp;
  readonly line?: RegExp;
}

function certain(id: string, cause: Cause, marks: Marks): WallMark {
  return { id: `wall-${id}`, cause, ...marks, strength: "certain", seen: "2025-01", source: VENDOR };
}

function strong(id: string, cause: Cause, marks: Marks): WallMark {
  return { id: `wall-${id}`, cause, ...marks, strength: "strong", seen: "2025-01", source: VENDOR };
}

function weak(id: string, cause: Cause, marks: Marks): WallMark {
  return { id: `wall-${id}`, cause, ...marks, strength: "weak", seen: "2025-01", source: VENDOR };
}
