import type { Cause } from "./fate.ts";
import type { NoticeRow } from "./notice-row.ts";

const SOURCE = "the vendor's or platform's interstitial as its visitors meet it";

/** Sentences of walls, outages and our own mistakes. None of them is ever a removal. */
export const WALL_SENTENCES: readonly NoticeRow[] = [
  row("zhihu-unhuman", "captcha", /网络环境存在异常.{0,30}验证/),
  row("captcha-zh", "captcha", /(?:请|需要?|完成).{0,8}(?:完成|进行|通过|输入|拖动|点击|滑动).{0,12}(?:验证码?|滑块|图形|字符)|(?:安全|人机|滑动|行为|身份|访问)验证$|验证(?:您|你)是(?:否是)?真人|确认(?:您|你)(?:不是机器人|是真人)|验证(?:您|你)是(?:否是)?人类|(?:点击|向右|按住).{0,6}(?:按钮|滑块).{0,4}(?:验证|拖动|滑动)|拖动滑块|(?:我|您|你)不是机器人/),
  row("captcha-en", "captcha", /(?:verify|verifying|confirm|prove|checking if|making sure)(?: that)? (?:you are|you're|the site connection|you) (?:a )?(?:human|not a (?:robot|bot)|is secure)|complete the (?:security check|captcha)|are you a robot|i'm not a robot|(?:^our systems have detected )?unusual traffic from your|^pardon our interruption/),
  row("douban-ip", "login", /检测到有异常请求从(?:你|您)的 ?ip ?发出.{0,8}请.{0,4}登录/),
  row("abnormal-requests", "captcha", /检测到.{0,12}(?:异常|可疑).{0,12}(?:请求|流量|访问|行为)|访问(?:环境|行为)(?:存在)?异常|您的(?:访问|请求|操作|网络)(?:行为|环境)?(?:存在)?异常/),
  row("risk-control", "forbidden", /触发.{0,8}(?:安全)?风控策略|request was rejected because of the bilibili|当前请求存在异常.{0,4}暂时限制/),
  row("rate-limit-zh", "rate-limited", /(?:访问|操作|请求|刷新)(?:过于|太|过)?(?:频繁|快)|访问(?:人数|次数)(?:过多|超过)|请求(?:次数)?过多/),
  row("rate-limit-en", "rate-limited", /too many requests|rate limit(?:ed| exceeded)|you(?:'ve| have) been rate/),
  row("js-challenge-zh", "js-challenge", /^正在验证,?请稍|需要先?检查(?:您|你)的连接(?:的)?安全|正在(?:检查|检测|验证)(?:您|你)?的?(?:浏览器|访问|连接)|浏览器安全(?:检查|检测|验证)|正在(?:进行)?.{0,6}安全(?:检查|检测|验证)|^请稍[候等后][.…]*$|(?:秒|稍)(?:后|候).{0,8}(?:自动)?(?:进入|跳转).{0,8}目标|(?:请)?(?:启用|开启|打开).{0,6}(?:javascript|js|cookie)/),
  row("js-challenge-en", "js-challenge", /checking your browser|just a moment|enable (?:javascript|cookies|js)|turn (?:on )?javascript|^(?:[\w.-]+ )?needs to review the security of your connection|javascript (?:is|seems to be) (?:disabled|required|not available)|being verified|ddos protection by|security powered by safeline|performing security verification|please wait while we verify|verifying your (?:browser|connection)/),
  row("crowded-login", "login", /拥堵.{0,6}请登录/),
  row("login-zh", "login", /^(?:抱歉,|对不起,|您好,|温馨提示:?)?\s*(?:您|你)?(?:需要|必须|请|请先|尚未|还没有?|未)(?:先)?(?:登录|登陆)(?!失败)|^登录即可(?:查看|阅读|浏览)|登录后(?:即?可|才能|方可|继续|查看|阅读|使用)|请(?:您|你)?(?:先)?登录.{0,6}(?:后|再)|^登录.{0,6},.{0,6}(?:查看|阅读|浏览)|^登录.{0,6},(?:您|你)可以享受|登入(?:后|会员)(?:即?可|才能|方可|继续)|^(?:请|请先|您?需要先?)登入/),
  row("login-en", "login", /^(?:please )?(?:log|sign) ?in to (?:continue|view|see|read|access|x|your)|you (?:must|need to) (?:be )?(?:log(?:ged)?|sign(?:ed)?) ?in/),
  row("visitor-system", "login", /sina visitor system|新浪访客系统/),
  row("app-only", "login", /请(?:使用|用|在|打开|下载).{0,10}(?:app|客户端|手机端|微信).{0,6}(?:打开|查看|阅读|内访问)/),
  row("bot-block", "forbidden", /(?:访问|请求)(?:已)?被?(?:拒绝|阻断|拦截|禁止|阻止)|(?:您|你)的?.{0,6}ip.{0,12}(?:封禁|封锁|限制|禁止|黑名单)|禁止访问|没有(?:访问)?权限访问|无权(?:限)?访问|网站(?:防火墙|暂时无法(?:进行)?访问)|(?:网站|站点|域名).{0,8}未.{0,4}备案|可能对网站造成(?:安全)?威胁|(?:访问|请求)疑似(?:黑客)?攻击|(?:您|你)所在的?(?:国家|地区|国家或地区|国家\/地区)(?:暂时?)?(?:无法|不能|不可|不支持)(?:观看|访问|查看|浏览)|不支持在?(?:您|你)所在的?(?:国家|地区)|含有违法违规内容,已(?:为您)?(?:停止|拦截)|不合法(?:的)?(?:参数|请求)/),
  row("forbidden-en", "forbidden", /^(?:error )?(?:403 )?(?:forbidden|access denied)|you don't have permission to access|(?:your|this) (?:request|ip|access).{0,30}(?:blocked|denied)|you have been blocked|^attention required|^this website is using a security service to protect|^request unsuccessful\. incapsula|^the request (?:could not be satisfied|is blocked)|requested url was rejected|^web page blocked|^error 10(?:05|06|07|09|10|12|20)\b|not available in your (?:country|region)|^this (?:content|page) isn't available right now/),
  row("proxy", "network", /requested url could not be retrieved|您所请求的网址.{0,6}无法获取|(?:connection|连接)(?: was)? ?(?:reset|refused|timed out|超时|被重置)|unable to connect to|proxy error|无法(?:连接|访问)(?:到)?(?:此网站|互联网|服务器)|dns.{0,12}(?:fail|error|错误)|no internet|网页无法(?:正常工作|访问)|无法访问此(?:网站|页面)/),
  row("hosting-suspended", "server-error", /^this account has been suspended|^contact your hosting provider/),
  regret("server-error-zh", "server-error", /(?:系统|服务器?|网络|程序|数据库)(?:[^.,]{0,6})?(?:繁忙|错误|异常|出错|故障|维护|开小差|忙|升级|不给力|不可用|连接失败|超时)|(?:网站|系统|站点|页面)(?:正在)?(?:维护|升级|建设)中?|请?稍[后候]再试|请稍后重试/),
  regret("server-error-en", "server-error", /^(?:error )?50\d\b|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|something went wrong|temporarily down|under maintenance|try again later/),
  regret("bad-parameters", "bad-url", /^(?:抱歉,|对不起,)?(?:参数|链接|请求|地址)(?:有误|错误|无效|格式)|非法(?:参数|请求|链接)|(?:页面|网页|链接|地址|会话|二维码)(?:可能)?(?:已经?)?(?:失效|过期)|bad request|invalid (?:url|parameter|request)/),
  row("other-browser", "js-challenge", /浏览器版本(?:过低|太旧)|(?:升级|更换)(?:您|你)?的?浏览器|browser is (?:not supported|out of date|unsupported)/),
]; // prettier-ignore

/** What a site regrets, on pages that say what is gone as well. */
function regret(state: string, cause: Cause, sentence: RegExp): NoticeRow {
  return { ...row(state, cause, sentence), regret: true };
}

function row(state: string, cause: Cause, sentence: RegExp): NoticeRow {
  return { id: `wall-${state}`, fate: "unverified", cause, sentence, seen: "2025-01", source: SOURCE };
}
