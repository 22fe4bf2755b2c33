import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { newsPage } from "../fixtures/capture/news-page.ts";
import { PARAGRAPHS, paragraphsHtml, paragraphsText } from "../fixtures/capture/sentences.ts";
import { wechatArticle } from "../fixtures/capture/wechat-page.ts";

const URI = "https://news.qingshi.example/a/20240828/1234567.html";
const now = new Date("2026-11-22T00:00:00Z");

function extract(html: string, uri = URI, strict = false) {
  return extractArticle(parseHtml(html, uri), uri, { now, strict });
}

function articleOf(html: string, uri = URI): Article {
  const extraction = extract(html, uri);
  if (extraction.kind !== "article") throw new Error(`refused: ${extraction.reason}`);
  return extraction.article;
}

describe("a Chinese news page", () => {
  it("gives headline, byline and body, and nothing around them", () => {
    expect(articleOf(newsPage())).toMatchObject({
      title: "青石镇老街修缮：旧瓦归位",
      author: "林知夏",
      outlet: "青石日报",
      publishedAt: "2024-08-28T21:03:00+08:00",
      language: "zh-CN",
      text: paragraphsText,
      publisher: "generic",
    });
  });

  it("does without a container that it knows", () => {
    expect(articleOf(newsPage({ container: "x17" })).text).toBe(paragraphsText);
  });

  it.each([
    [
      "a date box",
      '<div class="y">2024</div><div>08/28</div><div>21:03:05</div><div class="source">来源：青石日报</div>',
      "2024-08-28T21:03:05+08:00",
    ],
    [
      "a name beside the date",
      '<p class="sub"><span>2024-08-28 21:03</span><span>青石日报</span></p>',
      "2024-08-28T21:03:00+08:00",
    ],
    ["a line in prose", "<p>本文来源于 青石日报 2024/08/28 21:03:00</p>", "2024-08-28T21:03:00+08:00"],
    ["a date alone", "<p>发布时间：2024-08-28　信息来源：青石日报　浏览次数：128</p>", "2024-08-28"],
    ["hours ago", "<p>青石日报 3小时前</p>", "2026-11-22T05:00:00+08:00"],
  ])("reads a byline in the form of %s", (_, byline, publishedAt) => {
    expect(articleOf(newsPage({ byline }))).toMatchObject({ publishedAt, outlet: "青石日报" });
  });

  it("lets the head complete a day without a year, and a date without a time", () => {
    const head = '<meta property="article:published_time" content="2023-08-28T21:03:09+08:00">';
    const article = articleOf(newsPage({ head, byline: "<p>发布时间：08-28 21:03</p>" }));
    expect(article.publishedAt).toBe("2023-08-28T21:03:09+08:00");
  });

  it("prefers the date that is shown to the one in the head", () => {
    const head = '<meta name="publishdate" content="2024-09-01T10:00:00+08:00">';
    expect(articleOf(newsPage({ head })).publishedAt).toBe("2024-08-28T21:03:00+08:00");
  });

  it("finds the headline when the page's title names only the section", () => {
    expect(articleOf(newsPage({ title: "要闻动态" })).title).toBe("青石镇老街修缮：旧瓦归位");
  });

  it("takes the site for the outlet when the byline names none, or only 本站", () => {
    expect(articleOf(newsPage({ byline: "<p>2024-08-28 来源：本站</p>" })).outlet).toBe("青石新闻网");
  });

  it("keeps tables, lists, quotes, captions and code, and drops what is no article", () => {
    const body = `${paragraphsHtml}<table><tr><td>云头</td><td>七处</td></tr></table><ul><li>回字</li></ul><blockquote>旧瓦不语。</blockquote>
<figure><img data-original="/img/a.jpg" src="/img/blank.gif"><figcaption>屋脊一角</figcaption></figure><pre>a = 1
b = 2</pre><div class="share-box">分享到微信</div><p>扫描下方二维码关注我们</p><div class="ad">广告</div>`;
    const article = articleOf(newsPage({ body }));
    expect(article.text.split("\n").slice(PARAGRAPHS.length)).toEqual([
      "云头",
      "七处",
      "回字",
      "旧瓦不语。",
      "屋脊一角",
      "a = 1",
      "b = 2",
    ]);
    expect(article.images).toEqual([{ uri: "https://news.qingshi.example/img/a.jpg", alt: null }]);
  });

  it("leaves out an appendix of links", () => {
    const body = `${paragraphsHtml}<p>相关阅读：</p><p><a href="/1.html">邻镇的桥也要修了，桥工来自三省</a></p><p><a href="/2.html">冬天的茶馆</a></p>`;
    expect(articleOf(newsPage({ body })).text).toBe(paragraphsText);
  });
});

it("takes a scanned notice for an article: pictures in a known container under headline and date", () => {
  const html = `<html><head><title>青石县通告_青石县人民政府</title></head><body><h1>青石县通告</h1><p>2024-08-28 09:00 来源：县政府办</p>
<div id="zoom"><p><img src="/scan1.jpg"></p><p><img src="/scan2.jpg"></p></div></body></html>`;
  expect(articleOf(html)).toMatchObject({
    title: "青石县通告",
    text: "",
    outlet: "县政府办",
    images: [{}, {}],
  });
});

describe("identity", () => {
  const page = (canonical: string) => newsPage({ head: `<link rel="canonical" href="${canonical}">` });

  it.each([
    ["https://app.example/post/bridge", "https://app.example/post/river", false],
    ["https://app.example/post/bridge", "https://app.example/2024/bridge/", true],
    ["https://app.example/post/bridge/amp", "https://app.example/post/bridge", true],
    ["https://app.example/post/bridge/index.html", "https://app.example/bridge.html", true],
  ])("at %s takes the canonical %s for its own: %s", (uri, canonical, own) => {
    const named = articleOf(page(canonical), uri).canonicalUri;
    expect(named === canonical).toBe(own);
  });

  it("follows a canonical address on the same site", () => {
    expect(
      articleOf(page("https://www.qingshi.example/a/20240828/1234567.html"), `${URI}?utm_source=x`)
        .canonicalUri,
    ).toBe("https://www.qingshi.example/a/20240828/1234567.html");
  });

  it.each([
    ["another site", "https://elsewhere.example/a/20240828/1234567.html"],
    ["the home page", "https://news.qingshi.example/"],
    ["a channel", "https://news.qingshi.example/yaowen/index.html"],
    ["another article", "https://news.qingshi.example/a/20240828/7654321.html"],
    ["a script", "javascript:alert(1)"],
  ])("does not follow a canonical address that names %s", (_, canonical) => {
    const own = "https://news.qingshi.example/x/7777777.html";
    expect(articleOf(page(canonical), own).canonicalUri).toBe(own);
  });
});

describe("refusal", () => {
  const links = Array.from(
    { length: 40 },
    (_, n) => `<li><a href="/n/${n}.html">第${n}条：青石镇今日又有一件小事发生</a></li>`,
  ).join("");

  it.each([
    ["no-text", "<html><body><div id='app'></div><script>render()</script></body></html>"],
    ["too-short", "<html><body><p>您访问的页面暂时打不开。</p></body></html>"],
    [
      "list",
      `<html><head><title>青石新闻网</title></head><body><h1>青石新闻网</h1><ul>${links}</ul></body></html>`,
    ],
  ])("says %s", (reason, html) => {
    expect(extract(html, "https://news.qingshi.example/")).toEqual({ kind: "refused", reason });
  });

  it("knows results with abstracts", () => {
    const results = Array.from(
      { length: 12 },
      (_, n) =>
        `<div><h3><a href="/a/${n}.html">老街修缮的第${n}条新闻标题</a></h3><p>${PARAGRAPHS[n % 4]}</p></div>`,
    );
    const html = `<html><head><title>老街_搜索结果</title></head><body>${results.join("")}</body></html>`;
    expect(extract(html, "https://s.qingshi.example/search?q=x")).toEqual({
      kind: "refused",
      reason: "list",
    });
  });

  it("is stricter with channels when nobody asked for the capture", () => {
    const html = newsPage({ byline: "", container: "x17" });
    expect(extract(html, "https://news.qingshi.example/yaowen/").kind).toBe("article");
    expect(extract(html, "https://news.qingshi.example/yaowen/", true)).toEqual({
      kind: "refused",
      reason: "list",
    });
  });
});

describe("the given document", () => {
  it.each([
    ["news", newsPage()],
    ["WeChat", wechatArticle()],
  ])("is not changed by reading %s, in either DOM", (_, html) => {
    for (const document of [parseHtml(html, URI), new DOMParser().parseFromString(html, "text/html")]) {
      const before = document.documentElement.outerHTML;
      expect(extractArticle(document, URI, { now }).kind).toBe("article");
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });

  it("gives the same article in either DOM", () => {
    const live = extractArticle(new DOMParser().parseFromString(newsPage(), "text/html"), URI, { now });
    expect(live).toEqual(extract(newsPage()));
  });
});
