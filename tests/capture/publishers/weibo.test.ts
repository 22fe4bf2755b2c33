import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/capture/article.ts";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { isAccount } from "../../../src/resource/is-account.ts";
import { paragraphsHtml, paragraphsText } from "../../fixtures/capture/sentences.ts";
import {
  WEIBO_CODE,
  WEIBO_ID,
  WEIBO_PICTURES,
  WEIBO_TEXT,
  WEIBO_UID,
  weiboData,
  weiboDesktop,
  weiboMobile,
  weiboOldDesktop,
  weiboServed,
} from "../../fixtures/capture/platforms/weibo-page.ts";

const DESKTOP = `https://weibo.com/${WEIBO_UID}/${WEIBO_CODE}`;
const MOBILE = `https://m.weibo.cn/status/${WEIBO_CODE}`;
const now = new Date("2026-11-22T00:00:00Z");
const inBrowser = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

function articleOf(html: string, uri: string, parse = parseHtml): Article {
  const found = extractArticle(parse(html, uri), uri, { now });
  if (found.kind !== "article") throw new Error(`refused: ${found.reason}`);
  return found.article;
}

const PAGES = [
  ["the desktop page", weiboDesktop(), DESKTOP],
  ["the desktop page of before 2021", weiboOldDesktop(), DESKTOP],
  ["the mobile page", weiboMobile(), MOBILE],
  ["the mobile page with its data", weiboMobile(weiboData()), MOBILE],
  ["the mobile page as served", weiboServed(), MOBILE],
] as const;

describe.each(PAGES)("a repost on %s", (_, html, uri) => {
  it("keeps the chain, each author with their words, in order", () => {
    expect(articleOf(html, uri)).toMatchObject({
      title: null,
      author: "远山",
      outlet: "微博",
      account: { platform: "weibo", ids: [WEIBO_UID], name: "远山" },
      publishedAt: "2024-08-28T21:03:00+08:00",
      text: WEIBO_TEXT,
      publisher: "weibo",
    });
  });

  it("has the pictures in full size, and the post's one identity", () => {
    const article = articleOf(html, uri);
    expect(article.images.map((image) => image.uri)).toEqual(WEIBO_PICTURES);
    expect(article.canonicalUri).toBe(`https://m.weibo.cn/detail/${WEIBO_ID}`);
    expect(article.html).toMatch(/<blockquote>.*@青石日报.*<\/blockquote>/s);
  });

  it("is the same in the browser's DOM", () => {
    expect(articleOf(html, uri, inBrowser).text).toBe(WEIBO_TEXT);
  });
});

describe("a long post", () => {
  const beginning = `檐角的瓦最难，<a href="/status/${WEIBO_ID}">全文</a>`;
  const whole = "檐角的瓦最难，<br />要等雨停了再上。";
  const long = { isLongText: true, longText: { longTextContent: whole }, retweeted_status: undefined };

  it("is whole where the page's data has it", () => {
    const page = weiboMobile(weiboData(beginning, long)).replace(/瓦归位了.*?看了一天/s, beginning);
    for (const html of [page, weiboServed(weiboData(beginning, long))])
      expect(articleOf(html, MOBILE)).toMatchObject({
        text: "檐角的瓦最难，\n要等雨停了再上。",
        partial: null,
      });
  });

  it("is called folded where nothing has the rest, and the link to it is not taken for words", () => {
    const html = weiboServed(weiboData(beginning, { retweeted_status: undefined }));
    expect(articleOf(html, MOBILE)).toMatchObject({ text: "檐角的瓦最难，", partial: "folded" });
  });
});

describe("the page's data", () => {
  it("is read from an answer opened as a page", () => {
    const data = {
      ok: 1,
      data: { id: WEIBO_ID, text: "今天没有瓦。", user: { id: 1600000001, screen_name: "远山" } },
    };
    const uri = `https://m.weibo.cn/statuses/show?id=${WEIBO_CODE}`;
    const html = `<html><head></head><body><pre>${JSON.stringify(data)}</pre></body></html>`;
    expect(articleOf(html, uri)).toMatchObject({
      text: "今天没有瓦。",
      author: "远山",
      account: { ids: [WEIBO_UID] },
    });
  });

  it("of the post before is not taken for this one", () => {
    const html = weiboServed(weiboData());
    const uri = "https://m.weibo.cn/detail/4607741009594000";
    expect(extractArticle(parseHtml(html, uri), uri, { now }).kind).toBe("refused");
  });

  it("runs nothing and is bounded", () => {
    const hostile = weiboData(`<img src=x onerror="window.ran=1"><script>window.ran=1</script>好`, {
      retweeted_status: undefined,
    });
    const article = articleOf(weiboServed(hostile), MOBILE, inBrowser);
    expect(article).toMatchObject({ text: "好", html: "<p>好</p>" });
    expect("ran" in globalThis).toBe(false);
    const endless = `var $render_data = ${"[".repeat(200_000)}`;
    expect(extractArticle(parseHtml(weiboServed(endless), MOBILE), MOBILE, { now }).kind).toBe("refused");
  });
});

it("has the account that rules for accounts ask for, by uid and by name", () => {
  for (const [, html, uri] of PAGES)
    for (const wanted of [WEIBO_UID, "远山"])
      expect(isAccount("weibo", wanted, articleOf(html, uri).account)).toBe(true);
});

it("reads an article of ttarticle with its headline and account", () => {
  const html = `<html><head><title>旧瓦归位</title></head><body><div class="main_editor"><div class="title" node-type="articleTitle">旧瓦归位</div><div class="authorinfo"><a class="head_name" href="/u/${WEIBO_UID}"><em class="W_autocut">远山</em></a><span class="time">08-28 21:03</span></div><div class="WB_editor_iframe_new">${paragraphsHtml}</div></div></body></html>`;
  const uri = "https://weibo.com/ttarticle/p/show?id=2309404600000000000001";
  expect(articleOf(html, uri)).toMatchObject({
    title: "旧瓦归位",
    author: "远山",
    outlet: "微博",
    publishedAt: "2026-08-28T21:03:00+08:00",
    account: { ids: [WEIBO_UID] },
    text: paragraphsText,
  });
});

it("tells that the repeated post is gone in the platform's words", () => {
  const html = weiboDesktop().replace(
    /<div class="woo-box-flex">.*?<\/div>\s*<div class="detail_wbtext_4CRf9">.*?<\/div>/s,
    `<div class="detail_wbtext_4CRf9">抱歉，此微博已被作者删除。</div>`,
  );
  expect(articleOf(html, DESKTOP).text).toMatch(/看了一天\n抱歉，此微博已被作者删除。$/);
});
