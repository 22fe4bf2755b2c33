import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/capture/article.ts";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { SITES } from "../../../src/capture/publishers/sites.ts";
import { paragraphsHtml, paragraphsText } from "../../fixtures/capture/sentences.ts";

const HEADLINE = "青石镇老街修缮：旧瓦归位";
const now = new Date("2026-11-22T00:00:00Z");

interface SiteCase {
  readonly publisher: string;
  readonly uri: string;
  readonly body: string;
  readonly expected: Partial<Article>;
}

const page = (body: string): string =>
  `<html><head><title>${HEADLINE}_某频道</title></head><body><h1>${HEADLINE}</h1>${body}</body></html>`;

const CASES: readonly SiteCase[] = [
  {
    publisher: "thepaper",
    uri: "https://www.thepaper.cn/newsDetail_forward_1234567",
    body: `<div class="news_path"><a href="channel_1">澎湃号</a> &gt; <a href="gov_44">青石发布</a></div><p>2024-08-28 21:03 来源：澎湃新闻·澎湃号·政务</p><div class="news_txt">${paragraphsHtml}</div>`,
    expected: { outlet: "青石发布", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "baijiahao",
    uri: "https://baijiahao.baidu.com/s?id=1234567890",
    body: `<p class="author-name">青石茶客</p><div class="article-source"><span class="date">发布时间：08-28</span><span class="time">21:03</span></div><div class="article-content">${paragraphsHtml}</div>`,
    expected: { outlet: "青石茶客", publishedAt: "2026-08-28T21:03:00+08:00" },
  },
  {
    publisher: "tencent-news",
    uri: "https://new.qq.com/rain/a/20240828A00AAA00",
    body: `<p class="media-name">青石日报</p><p class="media-meta"><span>2024-08-28 21:03</span><span>发布于青石</span></p><div class="content-article">${paragraphsHtml}</div>`,
    expected: { outlet: "青石日报" },
  },
  {
    publisher: "tencent-portal",
    uri: "https://tech.qq.com/a/20240828/001234.htm",
    body: `<div class="a_Info"><span class="a_catalog">要闻</span><span class="a_source">青石社</span><span class="a_time">2024年08月28日21:03</span></div><div id="Cnt-Main-Article-QQ">${paragraphsHtml}</div>`,
    expected: { outlet: "青石社", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "csdn",
    uri: "https://blog.csdn.net/someone/article/details/138000001",
    body: `<div class="up-time">最新推荐文章于 2024-09-07 22:12:13 发布</div><div class="bar-content"><a>青石程序员</a><span>于 2024-08-28 21:03:00 发布</span></div><div id="article_content">${paragraphsHtml}</div>`,
    expected: { outlet: "CSDN", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "netease",
    uri: "https://www.163.com/news/article/ABCDEFG000189FH.html",
    body: `<div class="post_info">2024-08-28 21:03:00　来源: <a id="ne_article_source">青石晚报</a> 青石 <a>举报</a></div><div class="post_body">${paragraphsHtml}<div class="post_statement">特别声明</div></div>`,
    expected: { outlet: "青石晚报", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "sohu",
    uri: "https://www.sohu.com/a/800000001_120000001",
    body: `<div class="article-info"><span class="time" id="news-time">2024-08-28 21:03</span><span data-role="original-link">来源:<a>青石晚报</a></span></div><article id="mp-editor">${paragraphsHtml}<p data-role="editor-name">责任编辑：周石</p><a id="backsohucom">返回搜狐，查看更多</a></article>`,
    expected: { outlet: "青石晚报", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "ifeng",
    uri: "https://news.ifeng.com/c/8abcDEF0123",
    body: `<span class="time-1Mgp9W-1">2024年08月28日 21:03:00</span><span class="source-2pXi2vGI">来自青石日报</span><div class="main_content-r5RGqegj">${paragraphsHtml}</div>`,
    expected: { outlet: "青石日报", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "toutiao",
    uri: "https://www.toutiao.com/article/7400000000000000001/",
    body: `<div class="article-meta"><span>2024-08-28 21:03</span><span class="name"><a>青石观察</a></span></div><article class="syl-page-article tt-article-content">${paragraphsHtml}</article>`,
    expected: { outlet: "青石观察", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "caixin",
    uri: "https://china.caixin.com/2024-08-28/102000001.html",
    body: `<div id="artInfo">2024年08月28日 21:03　来源于 财新网</div><div id="Main_Content_Val">${paragraphsHtml}</div>`,
    expected: { outlet: "财新网", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "qidian",
    uri: "https://www.qidian.com/chapter/1030000001/720000001/",
    body: `<div>远山 3160字 2024年08月28日 21:03</div><main>${paragraphsHtml}</main>`,
    expected: { outlet: "起点中文网" },
  },
];

describe.each(CASES)("$publisher", ({ publisher, uri, body, expected }) => {
  it("is read with its own rules", () => {
    const extraction = extractArticle(parseHtml(page(body), uri), uri, { now });
    expect(extraction).toMatchObject({
      kind: "article",
      article: { publisher, title: HEADLINE, text: paragraphsText, ...expected },
    });
  });
});

const THREADS: readonly SiteCase[] = [
  {
    publisher: "baidu-tieba",
    uri: "https://tieba.baidu.com/p/8000000001",
    body: `<h3 class="core_title_txt">老街的瓦怎么修</h3><div class="d_post_content">旧瓦要先洗净。</div><span class="tail-info">1楼</span><span class="tail-info">2024-08-28 21:03</span><div class="d_post_content">再晾三天。</div>`,
    expected: {
      text: "老街的瓦怎么修\n旧瓦要先洗净。\n再晾三天。",
      outlet: "百度贴吧",
      publishedAt: "2024-08-28T21:03:00+08:00",
    },
  },
  {
    publisher: "zhihu",
    uri: "https://www.zhihu.com/question/1000001/answer/2000001",
    body: `<div class="QuestionHeader-main"><h1 class="QuestionHeader-title">旧瓦为什么要先洗净？</h1></div><div class="AnswerItem"><meta itemprop="dateCreated" content="2024-08-28T13:03:00.000Z"><div class="RichContent-inner"><span class="RichText"><p>洗净了才看得见裂纹。</p></span></div></div>`,
    expected: {
      text: "旧瓦为什么要先洗净？\n洗净了才看得见裂纹。",
      outlet: "知乎",
      publishedAt: "2024-08-28T13:03:00Z",
    },
  },
  {
    publisher: "baidu-zhidao",
    uri: "https://zhidao.baidu.com/question/1000000000000000001.html",
    body: `<div id="wgt-ask"><h1>瓦怎么洗？</h1></div><div class="best-text"><div class="rich-content-container">用井水洗，不用碱。</div></div>`,
    expected: { text: "瓦怎么洗？\n用井水洗，不用碱。", outlet: "百度知道" },
  },
  {
    publisher: "douban",
    uri: "https://movie.douban.com/subject/36000001/comments?status=P",
    body: `<div id="comments"><div class="comment-item"><p class="comment-content">瓦拍得真好。</p></div><div class="comment-item"><p class="comment-content">茶馆那段最好。</p></div></div>`,
    expected: { text: "瓦拍得真好。\n茶馆那段最好。", outlet: "豆瓣" },
  },
  {
    publisher: "paopao",
    uri: "https://www.paopao.info/#/post?id=1080000001",
    body: `<div class="n-thing-main__content">今天去看了瓦。</div><div class="reply-item"><div class="content">我也想去。</div></div>`,
    expected: { text: "今天去看了瓦。\n我也想去。", outlet: "泡泡" },
  },
  {
    publisher: "weibo",
    uri: "https://weibo.com/1600000001/OaBcDeFgH",
    body: `<a class="head-info_time_abc" title="2024-08-28 21:03">8-28</a><div class="detail_wbtext_abc">【老街的瓦归位了】工匠说还剩两处。</div><div class="con1"><div class="text">茶客: 好</div></div>`,
    expected: {
      title: "老街的瓦归位了",
      text: "【老街的瓦归位了】工匠说还剩两处。\n茶客: 好",
      outlet: "微博",
      publishedAt: "2024-08-28T21:03:00+08:00",
    },
  },
  {
    publisher: "generic",
    uri: "https://bbs.qingshi.example/thread-1001-1-1.html",
    body: `<table><tr><td class="t_f" id="postmessage_1">瓦要先洗净。</td></tr><tr><td class="t_f" id="postmessage_2">再晾三天。</td></tr></table>`,
    expected: { text: "瓦要先洗净。\n再晾三天。" },
  },
];

describe.each(THREADS)("$publisher: $uri", ({ publisher, uri, body, expected }) => {
  it("is read as the posts it is made of", () => {
    const html = `<html><head><title>老街的瓦 - 某站</title></head><body>${body}</body></html>`;
    expect(extractArticle(parseHtml(html, uri), uri, { now })).toMatchObject({
      kind: "article",
      article: { publisher, ...expected },
    });
  });
});

it("takes a forum's own page for the list that it is", () => {
  const uri = "https://tieba.baidu.com/f?kw=%E7%93%A6";
  const html = page(`<div class="d_post_content">${paragraphsHtml}</div>`);
  expect(extractArticle(parseHtml(html, uri), uri, { now })).toEqual({ kind: "refused", reason: "list" });
});

it("tells for every row where its rules come from, and tests it", () => {
  expect(SITES.filter((site) => site.evidence.length < 10)).toEqual([]);
  const tested = new Set([...CASES, ...THREADS].map((one) => one.publisher));
  expect(SITES.map((site) => site.id).filter((id) => !tested.has(id))).toEqual(["baidu-baike"]);
});
