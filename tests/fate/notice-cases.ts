import type { Cause, Fate } from "../../src/fate/fate.ts";
import { siteMessage, wechatBlock, wechatMessage, wechatReason, weiboMessage } from "./sample-pages.ts";

export interface NoticeCase {
  readonly uri: string;
  readonly html: string;
  readonly fate: Fate;
  readonly cause: Cause | null;
  readonly notice: string;
  readonly reason?: string;
  readonly regulation?: string;
  readonly movedTo?: string;
}

const WECHAT = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const WEIBO = "https://weibo.com/1234567890/AbCdEfGhI";
const SITE = "https://www.example.cn/2024/0305/12345.html";

/** The sentences are the platforms' own; facts with their sources in the notice tables. */
export const NOTICE_CASES: readonly NoticeCase[] = [
  wechat("author", "该内容已被发布者删除"),
  wechat("author", "The content has been deleted by the author."),
  wechat("platform", "Unable to view this content because it violates regulations"),
  wechat("account-blocked", "此帐号已被屏蔽, 内容无法查看"),
  wechat("account-blocked", "此账号已被屏蔽, 内容无法查看"),
  wechat("account-blocked", "该公众号已被封禁"),
  wechat("platform", "此内容因违规已删除"),
  {
    uri: WECHAT,
    html: wechatMessage(
      "此内容因违规无法查看",
      wechatReason("此帐号已注销, 内容无法查看,经核实，此帐号涉嫌侵犯他人合法权益，查看对应规则"),
    ),
    fate: "removed",
    cause: "platform",
    notice: "此内容因违规无法查看",
    reason: "此帐号已注销, 内容无法查看,经核实，此帐号涉嫌侵犯他人合法权益，查看对应规则",
  },
  wechat("account-closed", "此帐号已自主注销，内容无法查看"),
  wechat("account-closed", "此账号已自主注销，内容无法查看"),
  wechat("account-closed", "This account has been deleted by the owner. Unable to view the content."),
  wechat("account-closed", "此帐号被投诉且经审核涉嫌侵权。此帐号已注销，内容无法查看。"),
  wechat("complaint", "此内容被投诉且经审核涉嫌侵权，无法查看。"),
  wechat("complaint", "此内容被多人投诉，相关的内容无法进行查看。"),
  wechat("send-failed", "此内容发送失败无法查看"),
  wechat("send-failed", "此内容因涉嫌违反相关法律法规和政策发送失败"),
  wechat("private", "根据作者隐私设置，无法查看该内容"),
  wechat("unavailable-no-reason", "原帐号迁移时未将文章素材同步至新帐号，该链接已不可访问"),
  {
    uri: WECHAT,
    html: wechatMessage(
      "此内容因违规无法查看",
      wechatReason(
        `由用户投诉并经平台审核，涉嫌过度营销，查看<a href="http://mp.weixin.qq.com/mp/opshowpage?action=oplaw&amp;id=26">对应规则</a>`,
      ),
    ),
    fate: "removed",
    cause: "platform",
    notice: "此内容因违规无法查看",
    reason: "由用户投诉并经平台审核，涉嫌过度营销，查看对应规则",
    regulation: "http://mp.weixin.qq.com/mp/opshowpage?action=oplaw&id=26",
  },
  {
    uri: WECHAT,
    html: wechatMessage(
      "此内容因违规无法查看",
      wechatReason("接相关投诉，此内容违反《中华人民共和国网络安全法》，查看<a href='#'>详细内容</a>"),
    ),
    fate: "removed",
    cause: "platform",
    notice: "此内容因违规无法查看",
    reason: "接相关投诉，此内容违反《中华人民共和国网络安全法》，查看详细内容",
    regulation: "《中华人民共和国网络安全法》",
  },
  {
    uri: WECHAT,
    html: wechatMessage(
      "此内容因违规无法查看",
      "",
      "<script>window.cgiData = { del_reason_id: '20004', del_reason: 'violating&nbsp;rules', user_name: 'gh_0123456789ab' }</script>",
    ),
    fate: "removed",
    cause: "platform",
    notice: "此内容因违规无法查看",
    reason: "violating rules",
  },
  {
    uri: WECHAT,
    html: wechatBlock("该内容暂时无法查看"),
    fate: "removed",
    cause: "unavailable-no-reason",
    notice: "该内容暂时无法查看",
  },
  {
    uri: WECHAT,
    html: wechatMessage(
      "该公众号已迁移",
      "",
      "<script>var transferTargetLink = 'https://mp.weixin.qq.com/s/NewHomeOfTheArticle123';</script>",
    ),
    fate: "moved",
    cause: null,
    notice: "该公众号已迁移",
    movedTo: "https://mp.weixin.qq.com/s/NewHomeOfTheArticle123",
  },
  weibo("author", "抱歉，此微博已被作者删除。"),
  weibo("private", "抱歉，由于作者设置，你暂时没有这条微博的查看权限哦。"),
  weibo("private", "由于博主设置，目前内容暂不可见。"),
  weibo("unavailable-no-reason", "此微博已被删除"),
  weibo("account-closed", "该用户不存在"),
  weibo("unavailable-no-reason", "微博不存在或暂无查看权限!"),
  weibo("complaint", "该微博因被多人投诉，根据《微博社区公约》，已被删除。", "《微博社区公约》"),
  weibo("platform", "抱歉，此内容违反了《微博社区公约》，暂时无法查看。", "《微博社区公约》"),
  weibo(
    "account-blocked",
    "该账号因被投诉违反法律法规和《微博社区公约》的相关规定，现已无法查看。",
    "《微博社区公约》",
  ),
  weibo("unavailable-no-reason", "抱歉，您当前访问的用户状态异常，暂时无法访问。"),
  weibo("unavailable-no-reason", "暂无查看权限"),
  site("private", "视频仅UP主自己可见", "https://www.bilibili.com/read/cv12345678"),
  site("account-closed", "该用户已经主动注销帐号。"),
  site("account-blocked", "该用户已被永久停用"),
  site("unavailable-no-reason", "抱歉，此博文已被删除."),
  site("unavailable-no-reason", "此新聞已下架"),
  site("unavailable-no-reason", "该内容已无法查看"),
  site("soft-404", "We're sorry, but the page you requested cannot be found."),
  site("author", "This Post was deleted by the Post author. Learn more"),
  site("account-blocked", "This Post is from a suspended account."),
  site("account-closed", "This Post is from an account that no longer exists."),
  site("platform", "This Post violated the X Rules."),
  site("soft-404", "你似乎来到了没有知识存在的荒原"),
  site("soft-404", "啊叻？视频不见了？"),
  site("unavailable-no-reason", "稿件不可见"),
  site("soft-404", "抱歉，指定的主题不存在或已被删除或正在被审核"),
  site("soft-404", "你访问的页面不见了"),
  site("soft-404", "页面没有找到 5秒钟之后将会带您进入首页!"),
  site("soft-404", "温馨提示：您访问的页面不存在或已删除"),
  site("soft-404", "很抱歉，您要访问的网页找不到了"),
  site("soft-404", "對不起，找不到您要的頁面"),
  site("soft-404", "Sorry, the page you are looking for could not be found."),
  site("unavailable-no-reason", "该内容已下架"),
  site("unavailable-no-reason", "此文章已下线"),
  site("unavailable-no-reason", "抱歉，該文章已被刪除"),
  site("unavailable-no-reason", "This article is no longer available."),
  site("author", "该回答已被作者删除"),
  site("author", "楼主已将该帖删除"),
  site("private", "这篇文章被作者隐藏了"),
  site("account-closed", "該用戶已註銷"),
  site("unavailable-no-reason", "视频已失效"),
  site("soft-404", "The requested URL /2024/a.html was not found on this server."),
  site("platform", "该文章因违反相关法律法规，已被删除"),
  site("complaint", "该内容因被投诉侵权，已被删除"),
  site("account-blocked", "该账号因违反社区规定，已被封禁"),
  site("account-blocked", "该头条号已被封禁"),
  site("account-blocked", "此搜狐号已被封禁"),
  site("account-blocked", "账号已被封停"),
  site("account-closed", "该作者账号已注销"),
  site("account-closed", "该百家号已注销"),
  site("author", "该文章已被发布者下线"),
  site("private", "该文章仅粉丝可见"),
  weibo("private", "抱歉，作者已设置仅展示半年内微博，此微博已不可见。"),
  site("private", "根据博主设置，此内容无法访问"),
  site("account-closed", "该账号因用户自行申请关闭，现已无法查看。"),
  site("unavailable-no-reason", "该文章已过期"),
  site("unavailable-no-reason", "你查看的内容已失效"),
  site("unavailable-no-reason", "抱歉，该内容已停止展示"),
  site("unavailable-no-reason", "此信息已归档，不再提供浏览"),
  site("soft-404", "查無此新聞"),
  site("soft-404", "呃...你想访问的条目豆瓣不收录。"),
  site("soft-404", "It looks like nothing was found at this location. Maybe try a search?"),
  site("soft-404", "404. That’s an error."),
  site("soft-404", "The origin server did not find a current representation for the target resource."),
  site("soft-404", "Whoops! This page is gone."),
  site("soft-404", "您访问的页面不存在，请稍后再试"),
  site("soft-404", "此文章不存在，可能链接已失效"),
  wechat("author", "该内容已被发送人删除"),
  wechat("account-blocked", "该账号已被封禁，内容无法查看"),
  wechat("account-blocked", "此账号因违规已被停止使用，内容无法查看"),
  wechat("complaint", "该内容被投诉且经审核涉嫌违规"),
  wechat("soft-404", "你访问的页面不存在"),
  wechat("private", "该内容仅作者自己可见"),
  wechat("platform", "根据相关法律法规和政策，内容无法查看"),
  wechat("author", "Deleted by author"),
  ...["该信息不存在或已被删除！", "您要查看的新闻不存在"].map((notice) => ({
    ...site("soft-404", notice),
    html: `<html><head><meta charset="gbk"></head><body><script language="javascript">alert('${notice}');history.go(-1);</script></body></html>`,
  })),
  {
    ...site("soft-404", "404 - 找不到文件或目录。"),
    html: `<html><head><title>404 - 找不到文件或目录。</title></head><body><div id="header"><h1>服务器错误</h1></div>
<div id="content"><h2>404 - 找不到文件或目录。</h2><h3>您要查找的资源可能已被删除，已更改名称或者暂时不可用。</h3></div></body></html>`,
  },
];

const wall = (cause: Cause | null, notice: string, html = siteMessage(notice), uri = SITE): NoticeCase => ({
  uri,
  html,
  fate: "unverified",
  cause,
  notice,
});
const wechatWall = (cause: Cause | null, notice: string): NoticeCase =>
  wall(cause, notice, wechatMessage(notice), WECHAT);

export const WALL_CASES: readonly NoticeCase[] = [
  wechatWall("captcha", "当前环境异常，完成验证后即可继续访问。"),
  wechatWall("rate-limited", "访问过于频繁，请用微信扫描二维码进行访问"),
  wechatWall("rate-limited", "操作频繁，请稍候再试"),
  wechatWall("bad-url", "参数错误"),
  wechatWall("bad-url", "链接已过期"),
  wechatWall("login", "请在微信客户端打开链接"),
  wechatWall("server-error", "系统出错"),
  wechatWall("server-error", "未知错误，请稍后再试"),
  wechatWall(null, "该文章已被第三方辟谣"),
  wechatWall(null, "内容审核中"),
  wechatWall(null, "此帐号处于帐号迁移流程中"),
  wechatWall("forbidden", "已停止访问该网页"),
  wall("captcha", "系统监测到您的网络环境存在异常，为保证您的正常访问，请输入验证码进行验证。"),
  wall("captcha", "请完成下列验证后继续"),
  wall("captcha", "Verify you are human by completing the action below."),
  wall("login", "检测到有异常请求从你的 IP 发出，请 登录 使用豆瓣。"),
  wall("login", "前方有点拥堵，请登录后使用"),
  wall("login", "登录后即可查看全文"),
  wall("rate-limited", "您的访问过于频繁，请稍后再试"),
  wall("js-challenge", "Security powered by SafeLine WAF"),
  wall("js-challenge", "Checking your browser before accessing example.cn."),
  wall("forbidden", "您的请求已被拦截"),
  wall("forbidden", "该站点尚未备案"),
  wall("bad-url", "页面已失效，请刷新后重试"),
  wall("login", "登录山海网，查看更多精彩内容"),
  wall("network", "此网页无法正常工作"),
  wall("server-error", "系统繁忙，请稍后再试"),
  wall("network", "The requested URL could not be retrieved"),
  wall("captcha", "驗證您是人類"),
  wall("captcha", "确认您是真人"),
  wall("captcha", "请按住滑块，拖动到最右边"),
  wall("captcha", "点击按钮进行验证"),
  wall("captcha", "Our systems have detected unusual traffic from your computer network."),
  wall("captcha", "Pardon Our Interruption"),
  wall("js-challenge", "正在验证，请稍候"),
  wall("js-challenge", "需要先检查您的连接的安全性，然后才能继续。"),
  wall("js-challenge", "www.example.cn needs to review the security of your connection before proceeding."),
  wall("js-challenge", "Please turn JavaScript on and reload the page."),
  wall("login", "登录知乎，您可以享受以下权益"),
  wall("login", "登录即可查看 超5亿 专业优质内容"),
  wall("login", "登入後即可閱讀全文"),
  wall("login", "請先登入"),
  wall("forbidden", "您当前请求存在异常，暂时限制本次访问。"),
  wall("forbidden", "由于触发哔哩哔哩安全风控策略，该次访问请求被拒绝。"),
  wall("forbidden", "The request was rejected because of the bilibili security control policy."),
  wall("forbidden", "根据版权方要求，您所在的地区无法观看本片"),
  wall("forbidden", "当前访问疑似黑客攻击，已被创宇盾拦截"),
  wall("forbidden", "您的请求疑似攻击行为！"),
  wall("forbidden", "Attention Required! | Cloudflare"),
  wall("forbidden", "This website is using a security service to protect itself from online attacks."),
  wall("forbidden", "Request unsuccessful. Incapsula incident ID: 123-456"),
  wall("forbidden", "The request could not be satisfied."),
  wall("forbidden", "The request is blocked."),
  wall("forbidden", "The requested URL was rejected. Please consult with your administrator."),
  wall("forbidden", "Web Page Blocked!"),
  wall("forbidden", "Error 1020"),
  wall("forbidden", "根据当地法律法规，您所在地区无法查看此内容"),
  wall("forbidden", "该内容暂不支持在您所在的国家或地区浏览"),
  wall("forbidden", "This page isn't available right now"),
  wall("server-error", "This Account has been suspended."),
  wall("server-error", "服务器错误，您访问的页面暂时不存在"),
  wall("forbidden", "您访问的网页含有违法违规内容，已停止访问"),
  wall(null, "稿件审核中", siteMessage("稿件审核中"), "https://www.bilibili.com/read/cv12345678"),
  wall(
    "captcha",
    "百度安全验证",
    "<html><head><title>百度安全验证</title></head><body>网络不给力</body></html>",
    "https://baijiahao.baidu.com/s?id=1",
  ),
  wall(
    "login",
    "Sina Visitor System",
    "<html><head><title>Sina Visitor System</title></head><body><span></span></body></html>",
    WEIBO,
  ),
  wall(
    "forbidden",
    "该文章已下线",
    siteMessage("该文章已下线"),
    "https://www.pearvideo.com/videoStatus.jsp?id=1",
  ),
];

function wechat(cause: Cause, notice: string): NoticeCase {
  return { uri: WECHAT, html: wechatMessage(notice), fate: "removed", cause, notice };
}

function weibo(cause: Cause, notice: string, regulation?: string): NoticeCase {
  return {
    uri: WEIBO,
    html: weiboMessage(notice),
    fate: "removed",
    cause,
    notice,
    ...(regulation ? { regulation } : {}),
  };
}

function site(cause: Cause, notice: string, uri = SITE): NoticeCase {
  return { uri, html: siteMessage(notice), fate: "removed", cause, notice };
}
