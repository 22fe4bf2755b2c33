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
    publisher: "sina",
    uri: "https://news.sina.com.cn/c/2024-08-28/doc-inckabcd1234567.shtml",
    body: `<div class="date-source"><span class="date">2024年08月28日 21:03</span><a class="source">青石日报</a></div><div class="article-content"><div class="article" id="article">${paragraphsHtml}<p class="article-editor">责任编辑：周石</p><div class="wx_pic">新浪新闻公众号 更多猛料！</div></div><div class="blk"><h2>相关新闻</h2></div></div>`,
    expected: { outlet: "青石日报", publishedAt: "2024-08-28T21:03:00+08:00", author: null },
  },
  {
    publisher: "sina",
    uri: "https://k.sina.com.cn/article_1234567890_4996020001001.html",
    body: `<div class="date-source"><span class="date">2024年08月28日 21:03</span><span class="source"> 青石发布</span></div><div id="artibody">${paragraphsHtml}</div>`,
    expected: { outlet: "青石发布", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "netease",
    uri: "https://www.163.com/dy/article/ABCDEFG0514R9P4.html",
    body: `<div class="post_info">2024-08-28 21:03:16　来源: <a class="post_wemedia_name" href="/dy/media/1.html">青石发布</a> 江西 <a href="/jubao">举报</a></div><div class="post_body">${paragraphsHtml}</div>`,
    expected: { outlet: "青石发布", author: null, publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    publisher: "people",
    uri: "http://qs.people.com.cn/n2/2024/0828/c123-40123456.html",
    body: `<div class="channel cf"><div class="col-1-1 fl">2024年08月28日08:12 | 来源：<a>青石日报</a></div><div class="share cf">小字号</div></div><div class="rm_txt_con cf">${paragraphsHtml}<div class="edit cf">(责编：周石、林知夏)</div></div>`,
    expected: { outlet: "青石日报", author: null, publishedAt: "2024-08-28T08:12:00+08:00" },
  },
  {
    publisher: "people",
    uri: "http://qs.people.com.cn/n/2014/0828/c123-25123456.html",
    body: `<p class="author">林知夏</p><div class="box01"><div class="fl">2014年08月28日15:44 来源：<a>人民网-青石频道</a></div></div><div class="box_con" id="rwb_zw">${paragraphsHtml}</div><div class="edit">(责编：周石)</div>`,
    expected: { outlet: "人民网-青石频道", author: "林知夏", publishedAt: "2014-08-28T15:44:00+08:00" },
  },
  {
    publisher: "xinhua",
    uri: "http://www.news.cn/politics/20240828/0a1b2c3d4e5f/c.html",
    body: `<div class="header-time"><span class="year"><em>2024</em></span><span class="day"><em>08</em>/<em>28</em></span><span class="time">21:03:16</span></div><div class="source">来源：新华社</div><div id="detail"><span id="detailContent">${paragraphsHtml}</span><div id="articleEdit">【责任编辑:周石】</div></div>`,
    expected: { outlet: "新华社", publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    publisher: "xinhua",
    uri: "http://www.xinhuanet.com/politics/2018-08/28/c_1123345678.htm",
    body: `<div class="h-info"><span class="h-time"> 2018-08-28 21:03:16</span><span>来源：<span class="aticle-src"> 新华网 </span></span></div><div id="p-detail">${paragraphsHtml}<div class="zan-wap"></div></div><span class="p-jc">责任编辑： 周石</span>`,
    expected: { outlet: "新华网", publishedAt: "2018-08-28T21:03:16+08:00" },
  },
  {
    publisher: "jiemian",
    uri: "https://www.jiemian.com/article/11600001.html",
    body: `<div class="article-info"><span class="author"><a>林知夏</a></span><span>2024/08/28 21:03</span><span>浏览 3.2w</span></div><div class="article-content">${paragraphsHtml}<div class="article-copyright">未经正式授权严禁转载本文</div></div>`,
    expected: { outlet: "界面新闻", author: "林知夏", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "yicai",
    uri: "https://www.yicai.com/news/102250001.html",
    body: `<p class="names"><em>2024-08-28 21:03:16</em> 听新闻</p><p class="names">作者：<a>林知夏</a>　责编：<a>周石</a></p><div id="multi-text"><div class="m-txt">${paragraphsHtml}</div></div>`,
    expected: { outlet: "第一财经", author: "林知夏", publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    publisher: "21jingji",
    uri: "https://www.21jingji.com/article/20240828/herald/0a1b2c3d.html",
    body: `<p class="Wh1"><span>21世纪经济报道记者</span> <span>林知夏</span> <span>青石报道</span></p><p class="newsDate">2024-08-28 21:03</p><div class="txtContent">${paragraphsHtml}</div>`,
    expected: { outlet: "21世纪经济报道", author: "林知夏", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "bjnews",
    uri: "https://www.bjnews.com.cn/detail/1724850196168123.html",
    body: `<div class="left-info"><span class="reporter">新京报<em>记者 林知夏</em> <em>编辑 周石</em></span><span class="timer">2024-08-28 21:03</span></div><div id="contentStr">${paragraphsHtml}</div>`,
    expected: { outlet: "新京报", author: "林知夏", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "cctv",
    uri: "https://news.cctv.com/2024/08/28/ARTIabcdef1234567890240828.shtml",
    body: `<div class="info1">来源：央视新闻客户端 | 2024年08月28日 21:03:16</div><div class="content_area" id="content_area">${paragraphsHtml}<div class="zebian">编辑：周石</div></div>`,
    expected: { outlet: "央视新闻客户端", author: null, publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    publisher: "chinanews",
    uri: "https://www.chinanews.com.cn/sh/2024/08-28/10276001.shtml",
    body: `<div class="content_left_time">2024-08-28 21:03:16　来源：中国新闻网 <span>分享到：</span></div><div class="left_zw">${paragraphsHtml}<div class="adEditor">【编辑:周石】</div></div>`,
    expected: { outlet: "中国新闻网", author: null, publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    publisher: "southcn",
    uri: "https://news.southcn.com/node_17a07e5926/0a1b2c3d4e.shtml",
    body: `<div class="meta"><span id="source_baidu">来源：南方+</span><span id="pubtime_baidu">2024-08-28 21:03</span></div><div id="content">${paragraphsHtml}<div class="m-editor">编辑：周石</div></div>`,
    expected: { outlet: "南方+", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "global-times",
    uri: "https://www.globaltimes.cn/page/202408/1318888.shtml",
    body: `<div class="article_title">${HEADLINE}</div><div class="author_share_left"><span class="byline">By <a>Lin Zhixia</a></span><span class="pub_time">Published: Aug 28, 2024 09:03 PM</span></div><div class="author_share_right">share</div><div class="article_right">${paragraphsHtml}</div>`,
    expected: { outlet: "Global Times", author: "Lin Zhixia" },
  },
  {
    publisher: "huanqiu",
    uri: "https://china.huanqiu.com/article/4JDabcdEFGi",
    body: `<div class="metadata-info"><p class="time">2024-08-28 21:03</p><span class="source"><a>环球网</a></span><span class="author"> 林知夏 </span></div><div class="l-con clear"><article><section data-type="rtext">${paragraphsHtml}</section></article></div><div>责编：周石</div>`,
    expected: { outlet: "环球网", author: "林知夏", publishedAt: "2024-08-28T21:03:00+08:00" },
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
    publisher: "douban",
    uri: "https://www.douban.com/group/topic/200000001/",
    body: `<h1>老街的瓦怎么修</h1><div class="topic-doc"><h3><span class="from">来自: <a href="https://www.douban.com/people/1/">檐下客</a></span><span class="create-time">2024-08-28 21:03:00</span></h3><div id="link-report"><div class="topic-content"><div class="topic-richtext"><p>旧瓦要先洗净。</p></div></div></div></div><ul><li><div class="reply-content">再晾三天。</div></li></ul>`,
    expected: {
      text: "旧瓦要先洗净。\n再晾三天。",
      author: "檐下客",
      outlet: "豆瓣",
      publishedAt: "2024-08-28T21:03:00+08:00",
    },
  },
  {
    publisher: "douban",
    uri: "https://movie.douban.com/review/10000001/",
    body: `<h1>瓦与茶</h1><header class="main-hd"><a href="https://www.douban.com/people/1/"><span>檐下客</span></a><span class="main-title-rating" title="力荐"></span><span class="main-meta">2024-08-28 21:03:00</span></header><div class="review-content"><p>瓦拍得真好。</p></div>`,
    expected: { text: "瓦拍得真好。", author: "檐下客", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "douban",
    uri: "https://www.douban.com/people/1/status/3000000001/",
    body: `<div class="status-item"><div class="hd"><div class="text"><a href="https://www.douban.com/people/1/">檐下客</a> 说：</div></div><div class="status-saying"><blockquote><p>瓦归位了。</p></blockquote></div><div class="actions"><span class="created_at" title="2024-08-28 21:03:00"><a>8月28日</a></span></div></div>`,
    expected: { text: "瓦归位了。", author: "檐下客", publishedAt: "2024-08-28T21:03:00+08:00" },
  },
  {
    publisher: "baidu-tieba",
    uri: "https://tieba.baidu.com/p/8000000002",
    body: `<div class="image-text"><div class="pb-content-wrap"><div class="pb-content-item">旧瓦要先洗净。</div></div></div>`,
    expected: { text: "旧瓦要先洗净。", outlet: "百度贴吧" },
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
