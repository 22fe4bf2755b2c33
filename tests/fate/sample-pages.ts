/** Pages in the mark-up of platforms; all prose is invented. */

const WECHAT_HEAD = `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head>
<body id="activity-detail" class="zh_CN wx_wap_page"><script>window.LANG="zh_CN";</script>`;

/** The message page of about 2019 and later. */
export function wechatMessage(sentence: string, extra = "", scripts = ""): string {
  return `${WECHAT_HEAD}<div id="js_article"></div><div class="weui-msg">
<div class="weui-msg__icon-area"><i class="weui-icon-warn"></i></div>
<div class="weui-msg__text-area"><div class="weui-msg__title warn">${sentence}</div>${extra}</div>
<div class="weui-msg__extra-area"><div class="weui-footer"><p><a href="https://mp.weixin.qq.com/webpoc/ruleCenter">微信公众平台运营中心</a></p></div></div>
</div>${scripts}<span style="display:none">赞，轻点两下取消赞</span></body></html>`;
}

export function wechatReason(words: string): string {
  return `<div class="weui-msg__desc"><p class="tips">${words}</p></div>`;
}

/** The shortest message page. */
export function wechatBlock(sentence: string): string {
  return `<html><head><title>${sentence}</title></head><body><div class="panel"><div class="mesg-block"><p>${sentence}</p></div></div></body></html>`;
}

export function wechatArticle(title: string, paragraphs: readonly string[], scripts = ""): string {
  return `${WECHAT_HEAD}${scripts}<div id="js_article" class="rich_media"><h1 class="rich_media_title" id="activity-name">${title}</h1>
<div id="js_content" class="rich_media_content" style="visibility: hidden; opacity: 0">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div></div></body></html>`;
}

export function weiboMessage(sentence: string): string {
  return `<html><head><title>微博</title></head><body><div class="page_error"><p class="M_notice">${sentence}</p><p><a href="/">返回首页</a></p></div></body></html>`;
}

/** A site's page with a sentence in its middle, navigation, a list of other headlines and a footer. */
export function siteMessage(sentence: string, title = "滨江网"): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/news">新闻</a><a href="/login">登录</a></div>
<div id="main"><p>${sentence}</p></div>
<div class="hot"><h3>热点</h3><ul><li>河堤步道周末开放，市民可以骑行</li><li>旧粮仓改建书店的第一年</li></ul></div>
<div class="footer">滨江网 版权所有 © 2024</div></body></html>`;
}

const PROSE = [
  "江边的渡口停用以后，老船工把最后一张船票留了下来，夹在账本里。",
  "他说，那天早上只有三位乘客，其中一位是去对岸上学的孩子。",
  "如今渡口改成了公园，长椅上总坐着看水的人。",
];

/** An article with byline, comments and recommendations. */
export function newsArticle(parts: {
  readonly title?: string;
  readonly body?: readonly string[];
  readonly comments?: readonly string[];
  readonly extra?: string;
}): string {
  const title = parts.title ?? "渡口最后的船票";
  const body = [...PROSE, ...(parts.body ?? [])].map((text) => `<p>${text}</p>`).join("");
  const comments = (parts.comments ?? []).map((text) => `<div class="c">${text}</div>`).join("");
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title} - 滨江晚报</title></head><body>
<div class="nav"><a href="/">首页</a></div><h1>${title}</h1>
<p class="info"><span>2024-03-05 08:30</span> <span>来源：滨江晚报</span></p>
<div id="content">${body}</div>${parts.extra ?? ""}
<div class="comments"><h4>评论</h4>${comments}</div><div class="footer">滨江晚报 版权所有</div></body></html>`;
}
