import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/capture/article.ts";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { SITES_ABROAD } from "../../../src/capture/publishers/sites-abroad.ts";
import { PARAGRAPHS, paragraphsHtml, paragraphsText } from "../../fixtures/capture/sentences.ts";

const HEADLINE = "青石镇老街修缮：旧瓦归位";
const now = new Date("2026-11-22T00:00:00Z");

interface SiteCase {
  readonly publisher: string;
  readonly template: string;
  readonly uri: string;
  readonly head?: string;
  readonly body: string;
  readonly expected: Partial<Article>;
}

const h1 = `<h1>${HEADLINE}</h1>`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const others = `<li><a href="/a">邻镇的桥也要修了</a></li><li><a href="/b">冬天的茶馆</a></li>`;

const CASES: readonly SiteCase[] = [
  {
    publisher: "voa",
    template: "the broadcasters' shared system",
    uri: "https://www.voachinese.com/a/old-street-roofs-20240828/7760001.html",
    head: ld({ "@type": "NewsArticle", headline: HEADLINE, datePublished: "2024-08-28 13:03:00Z", author: { "@type": "Person", name: "林知夏" }, publisher: { "@type": "Organization", name: "美国之音" } }),
    body: `<h1 class="title pg-title">${HEADLINE}</h1><div class="publishing-details"><div class="published"><time pubdate="pubdate" datetime="2024-08-28T21:03:00+08:00">2024年8月28日 21:03</time></div><ul><li><a class="links__item-link" href="/author/1">林知夏</a></li></ul></div><div class="body-container"><div id="article-content"><div class="wsw">${paragraphsHtml}<div class="wsw__embed"><h3>您的浏览器不支持播放</h3></div></div></div></div>`,
    expected: { author: "林知夏", outlet: "美国之音", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "rfa",
    template: "Plone, until 2024",
    uri: "https://www.rfa.org/mandarin/yataibaodao/shehui/lz-08282024210300.html",
    body: `${h1}<div id="headerimg"><img src="/roof.jpg"><span>瓦</span></div><span id="story_date">2024-08-28</span><div id="storytext">${paragraphsHtml}</div>`,
    expected: { outlet: "自由亚洲电台", publishedAt: "2024-08-28" },
  },
  {
    publisher: "rfa",
    template: "Arc XP, the body in its data alone",
    uri: "https://www.rfa.org/mandarin/shehui/2024/08/28/roofs/",
    body: `<div id="fusion-app"></div><script id="fusion-metadata">window.Fusion=window.Fusion||{};Fusion.arcSite="rfa";Fusion.globalContent=${JSON.stringify({ headlines: { basic: HEADLINE }, first_publish_date: "2024-08-28T13:03:00Z", credits: { by: [{ name: "林知夏" }] }, content_elements: [...PARAGRAPHS.map((content) => ({ type: "text", content })), { type: "interstitial_link", content: "邻镇的桥也要修了" }] })};Fusion.globalContentConfig={"a":1};</script>`,
    expected: { author: "林知夏", outlet: "自由亚洲电台", publishedAt: "2024-08-28T13:03:00Z" },
  },
  {
    publisher: "rfa",
    template: "Arc XP, rendered",
    uri: "https://www.rfa.org/mandarin/shehui/2024/08/28/roofs/",
    head: `<meta property="article:published_time" content="2024-08-28T13:03:00Z">`,
    body: `<div id="fusion-app">${h1}<div class="b-byline">作者：林知夏</div><time datetime="2024-08-28T13:03:00Z">2024年8月28日</time><article class="b-article-body">${paragraphsHtml}</article></div>`,
    expected: { author: "林知夏", outlet: "自由亚洲电台", publishedAt: "2024-08-28T13:03:00Z" },
  },
  {
    publisher: "bbc-zhongwen",
    template: "hashed classes",
    uri: "https://www.bbc.com/zhongwen/articles/c1abcd2efgho/simp",
    head: ld({ "@graph": [{ "@type": "ReportageNewsArticle", headline: HEADLINE, datePublished: "2024-08-28T13:03:00.000Z", author: { "@type": "NewsMediaOrganization", name: "BBC News 中文" }, publisher: { "@type": "NewsMediaOrganization", name: "BBC News 中文" } }] }),
    body: `<main role="main"><div class="bbc-1ab2c3"><h1 id="content" class="bbc-14gqcmb">${HEADLINE}</h1></div><section role="region" aria-labelledby="article-byline"><ul role="list"><li><span class="bbc-hid">作者，</span><span>林知夏</span></li><li><span class="bbc-hid">角色，</span><span>BBC中文记者</span></li></ul></section><div><time datetime="2024-08-28">2024年8月28日</time></div>${PARAGRAPHS.slice(0, 2).map((text) => `<div dir="ltr" class="bbc-19j92fr"><p dir="ltr">${text}</p></div>`).join("")}<section role="region" aria-labelledby="recommendations-heading"><p><a href="#end-of-recommendations">跳过热读</a></p><ul>${others}</ul><p id="end-of-recommendations">热读结束</p></section>${PARAGRAPHS.slice(2).map((text) => `<div dir="ltr" class="bbc-19j92fr"><p dir="ltr">${text}</p></div>`).join("")}</main>`,
    expected: { author: "林知夏", outlet: "BBC", publishedAt: "2024-08-28T13:03:00Z" },
  },
  {
    publisher: "epochtimes",
    template: "#artbody",
    uri: "https://www.epochtimes.com/gb/24/8/28/n14320001.htm",
    body: `<h1 class="title">${HEADLINE}</h1><div id="artbody"><time datetime="2024-08-28T21:03:00+08:00">2024-08-28 21:03</time>${paragraphsHtml}<div class="post_list"><ul>${others}</ul></div><p>责任编辑：周石#</p></div>`,
    expected: { outlet: "大纪元", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "dw",
    template: "until 2022",
    uri: "https://www.dw.com/zh/old-street-roofs/a-62000001",
    body: `<div id="bodyContent">${h1}<p>发表时间：2022年8月28日</p><div class="longText">${paragraphsHtml}</div></div>`,
    expected: { outlet: "德国之声", publishedAt: "2022-08-28" },
  },
  {
    publisher: "dw",
    template: "since 2022",
    uri: "https://www.dw.com/zh/old-street-roofs/a-70000001",
    head: `<meta property="article:published_time" content="2024-08-28T13:03:00Z">`,
    body: `<article>${h1}<time aria-hidden="true">2024年8月28日</time><div class="c17j8gzx rich-text">${paragraphsHtml}<div class="advertisement">广告</div></div></article>`,
    expected: { outlet: "德国之声", publishedAt: "2024-08-28T13:03:00Z" },
  },
  {
    publisher: "nytimes-chinese",
    template: "article-paragraph",
    uri: "https://cn.nytimes.com/china/20240828/old-street-roofs/",
    body: `<div class="article-header">${h1}<div class="byline"><address>林知夏</address><time datetime="2024-08-28 21:03:00">2024年8月28日</time></div></div><section class="article-body">${PARAGRAPHS.map((text) => `<div class="article-paragraph">${text}</div>`).join("")}<div class="big_ad">广告</div></section><footer class="author-info"><p>翻译：周石</p></footer>`,
    expected: { author: "林知夏", outlet: "纽约时报中文网", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "initium",
    template: "Ghost",
    uri: "https://theinitium.com/article/20240828-mainland-roofs",
    head: `<meta property="article:published_time" content="2024-08-28T13:03:00.000Z">` + ld({ "@type": "Article", headline: HEADLINE, datePublished: "2024-08-28T13:03:00.000Z", author: { "@type": "Person", name: "林知夏" }, publisher: { "@type": "Organization", name: "端傳媒 Initium Media" } }),
    body: `<article>${h1}<section class="gh-content">${paragraphsHtml}<div class="kg-card kg-signup-card"><p>訂閱電子報</p></div></section></article>`,
    expected: { author: "林知夏", outlet: "端傳媒", publishedAt: "2024-08-28T13:03:00Z" },
  },
  {
    publisher: "zaobao",
    template: "article-body",
    uri: "https://www.zaobao.com/realtime/china/story20240828-4500001",
    head: ld({ "@type": "NewsArticle", headline: HEADLINE, datePublished: "2024-08-28T21:03:00+08:00" }),
    body: `${h1}<div>发布/2024年8月28日 21:03</div><div class="article-body">${paragraphsHtml}<div class="further-reading"><ul>${others}</ul></div><div class="read-on-app-cover">在应用中阅读</div></div>`,
    expected: { outlet: "联合早报", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "rthk",
    template: "lines broken by hand",
    uri: "https://news.rthk.hk/rthk/ch/component/k2/1768000-20240828.htm",
    body: `<h2 class="itemTitle">${HEADLINE}</h2><div class="createddate">2024-08-28 HKT 21:03</div><div class="itemFullText">${PARAGRAPHS.join("<br /><br />")}</div>`,
    expected: { outlet: "香港電台", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "hk01",
    template: "blocks in the page's data",
    uri: "https://www.hk01.com/%E7%A4%BE%E6%9C%83/1050001/roofs",
    body: `<div id="__next">${h1}</div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { initialProps: { pageProps: { article: { title: HEADLINE, publishTime: 1724850180, authors: [{ publishName: "林知夏" }], blocks: [{ blockType: "text", htmlTokens: PARAGRAPHS.map((content) => [{ type: "text", content }]) }, { blockType: "related", articles: [{ title: "邻镇的桥也要修了" }] }] } } } } })}</script>`,
    expected: { author: "林知夏", outlet: "香港01", publishedAt: "2024-08-28T13:03:00Z" },
  },
  {
    publisher: "mingpao",
    template: "txt4",
    uri: "https://news.mingpao.com/ins/article/20240828/s00001/1724850180001/roofs",
    body: `${h1}<div class="date">2024年8月28日 星期三 21:03</div><article class="txt4">${paragraphsHtml}<div class="inReadLrecGroup">廣告</div><p dir="ltr">相關報道：<a href="/x">橋</a></p></article>`,
    expected: { outlet: "明報", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "cna",
    template: "paragraph",
    uri: "https://www.cna.com.tw/news/acn/202408280001.aspx",
    body: `<div class="centralContent">${h1}<div class="updatetime"><span>2024/8/28 21:03</span>（8/28 22:10 更新）</div><div class="paragraph">${paragraphsHtml}</div><div class="SubscriptionInner">本網站之文字不得轉載</div></div>`,
    expected: { outlet: "中央社", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "ltn",
    template: "data-desc",
    uri: "https://news.ltn.com.tw/news/world/breakingnews/4780001",
    body: `<div class="whitecon articlebody">${h1}<span class="time">2024/08/28 21:03</span><div class="text boxTitle" data-desc="內文">${paragraphsHtml}<p class="before_ir">請繼續往下閱讀</p><p class="appE1121">不用抽 不用搶 現在用APP看新聞</p></div></div>`,
    expected: { outlet: "自由時報", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
]; // prettier-ignore

function articleOf(uri: string, body: string, head = ""): unknown {
  const html = `<html><head><title>${HEADLINE}</title>${head}</head><body>${body}</body></html>`;
  return extractArticle(parseHtml(html, uri), uri, { now });
}

describe.each(CASES)("$publisher: $template", ({ publisher, uri, head, body, expected }) => {
  it("is read with its own rules", () => {
    expect(articleOf(uri, body, head)).toMatchObject({
      kind: "article",
      article: { publisher, title: HEADLINE, text: paragraphsText, ...expected },
    });
  });
});

describe("China Digital Times", () => {
  const uri = "https://chinadigitaltimes.net/chinese/711001.html";
  const published = `<meta property="article:published_time" content="2024-08-30T02:00:00+00:00">`;
  const rows = [
    "CDT 档案卡",
    `标题：${HEADLINE}`,
    "作者：林知夏",
    "发表日期：2024.8.28",
    "来源：微信公众号“青石茶客”",
    "主题归类：老街",
    "CDS收藏：公民馆",
    "版权说明：该作品版权归原作者所有。本站仅对原作进行存档。详细版权说明。",
  ];

  it.each([
    ["paragraphs", rows.map((row) => `<p>${row}</p>`).join("")],
    ["a box with line breaks", `<div class="archive-card">${rows.join("<br>")}</div>`],
    ["a table", `<table>${rows.map((row) => `<tr><td>${row}</td></tr>`).join("")}</table>`],
  ])("names author and source of a reposted text by its card: %s", (_, card) => {
    const body = `${h1}<a rel="author" href="/u/editor">CDT编辑</a><time class="updated">2024年8月30日</time><div class="entry-content">${card}${paragraphsHtml}</div>`;
    expect(articleOf(uri, body, published)).toMatchObject({
      article: {
        publisher: "digital-times",
        title: HEADLINE,
        author: "林知夏",
        outlet: "青石茶客",
        publishedAt: "2024-08-30T02:00:00+00:00",
        text: paragraphsText,
      },
    });
  });

  it("is its own outlet otherwise, under its name in the page's language", () => {
    const chinese = `${h1}<a rel="author" href="/u/1">林知夏</a><div class="post-content">${paragraphsHtml}</div>`;
    expect(articleOf(uri, chinese, published)).toMatchObject({
      article: { author: "林知夏", outlet: "中国数字时代", text: paragraphsText },
    });
  });

  it("keeps a paragraph that speaks of a source", () => {
    const sentence =
      "来源：这两个字后来被人从木牌上刮掉了，谁也说不清是哪一天、为什么，只剩下一道浅浅的印子留在那里。";
    const body = `${h1}<div class="entry-content">${paragraphsHtml}<p>${sentence}</p><p>${PARAGRAPHS[0]}</p></div>`;
    expect(articleOf(uri, body, published)).toMatchObject({
      article: { text: `${paragraphsText}\n${sentence}\n${PARAGRAPHS[0]}` },
    });
  });
});

it("tells for every row where its rules come from, and tests it", () => {
  expect(SITES_ABROAD.filter((site) => site.evidence.length < 10)).toEqual([]);
  const tested = new Set(CASES.map((one) => one.publisher));
  expect(SITES_ABROAD.map((site) => site.id).filter((id) => !tested.has(id))).toEqual([]);
});
