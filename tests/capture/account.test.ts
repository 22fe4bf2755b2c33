import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { paragraphsHtml } from "../fixtures/capture/sentences.ts";
import { WECHAT_BIZ, wechatArticle, wechatPicturePost } from "../fixtures/capture/wechat-page.ts";

function accountOf(html: string, uri: string) {
  const found = extractArticle(parseHtml(html, uri), uri, { now: new Date("2026-03-01T00:00:00Z") });
  return found.kind === "article" ? found.article.account : found.reason;
}

function weiboPost(head: string, script = ""): string {
  return `<html><head><title>微博</title><script>${script}</script></head><body><article>
<header class="head-info_info">${head}</header><div class="detail_wbtext_4CRf9">${paragraphsHtml}</div></article></body></html>`;
}

describe("the account of a WeChat article", () => {
  it("has both ids and the name", () => {
    expect(accountOf(wechatArticle(), "https://mp.weixin.qq.com/s/AbCdEfGh")).toEqual({
      platform: "wechat",
      ids: ["gh_555555555555", WECHAT_BIZ],
      name: "青石札记",
    });
  });

  it("has the ids that the page tells, no others", () => {
    expect(accountOf(wechatPicturePost(), "https://mp.weixin.qq.com/s/AbCdEfGh")).toEqual({
      platform: "wechat",
      ids: [WECHAT_BIZ],
      name: "青石札记",
    });
  });
});

describe("the account of a Weibo post", () => {
  const mobile = "https://m.weibo.cn/detail/5071234567890123";

  it.each([
    ["https://weibo.com/1234567890/OtAbCdEf", weiboPost("")],
    [
      mobile,
      weiboPost(
        "",
        `var $render_data = [{"status": {"id": "5071234567890123", "user": {"id": 1234567890}}}]`,
      ),
    ],
    [
      "https://weibo.com/ttarticle/p/show?id=2309404",
      weiboPost(`<a class="head_name_24eEB" href="/u/1234567890">河湾人</a>`),
    ],
    [mobile, weiboPost("", `$CONFIG['oid']='1234567890';`)],
  ])("is read at %s", (uri, html) => {
    expect(accountOf(html, uri)).toMatchObject({ platform: "weibo", ids: ["1234567890"] });
  });

  it("is not guessed", () => {
    expect(accountOf(weiboPost(`<a class="head_name_24eEB" href="/n/河湾人">河湾人</a>`), mobile)).toBeNull();
  });
});

it("is nobody's on other sites", () => {
  const html = `<html><body><h1>一篇文章的标题在这里</h1><div class="content">${paragraphsHtml}</div></body></html>`;
  expect(accountOf(html, "https://news.example.cn/1234567890/a.html")).toBeNull();
});
