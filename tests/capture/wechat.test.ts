import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { normaliseForComparison } from "../../src/capture/normalise-text.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { paragraphsText } from "../fixtures/capture/sentences.ts";
import {
  WECHAT_BIZ,
  wechatArticle,
  wechatMediaPost,
  wechatPicturePost,
  wechatShareCard,
  wechatTextPost,
} from "../fixtures/capture/wechat-page.ts";

const SHORT_LINK = "https://mp.weixin.qq.com/s/AbCdEfGh";
const now = new Date("2026-11-22T00:00:00Z");

function articleOf(html: string, parse = parseHtml): Article {
  const extraction = extractArticle(parse(html, SHORT_LINK), SHORT_LINK, { now });
  if (extraction.kind !== "article") throw new Error(`refused: ${extraction.reason}`);
  return extraction.article;
}

const inBrowser = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

describe("a rich-text article", () => {
  it("is read from the served page, whose body is hidden", () => {
    expect(articleOf(wechatArticle())).toMatchObject({
      title: "旧瓦归位",
      author: "林知夏",
      outlet: "青石札记",
      publishedAt: "2024-08-28T21:03:00+08:00",
      language: "zh-CN",
      text: paragraphsText,
      images: [{ uri: "https://mmbiz.qpic.cn/mmbiz_png/one/640?wx_fmt=png", alt: null }],
      publisher: "wechat",
    });
  });

  it("has the identity of its sending, also behind a short link", () => {
    expect(articleOf(wechatArticle()).canonicalUri).toBe(
      `https://mp.weixin.qq.com/s?__biz=${WECHAT_BIZ}&mid=2247480011&idx=2`,
    );
  });

  it("gives the same text from the served and the rendered page, in either DOM", () => {
    const served = articleOf(wechatArticle());
    const rendered = articleOf(wechatArticle({ rendered: true }), inBrowser);
    expect(normaliseForComparison(rendered.text)).toBe(normaliseForComparison(served.text));
    expect(rendered.images).toEqual(served.images);
    expect(rendered.publishedAt).toBe(served.publishedAt);
  });

  it("can be eleven characters long, because its structure vouches for it", () => {
    expect(articleOf(wechatArticle({ body: "<p><span>今天没有瓦，明天再看。</span></p>" })).text).toBe(
      "今天没有瓦，明天再看。",
    );
  });

  it("keeps a picture that links somewhere", () => {
    const body = `<p>看图。</p><a href="https://mp.weixin.qq.com/s/y"><span class="js_jump_icon h5_image_link"><img data-src="https://mmbiz.qpic.cn/linked/640"></span></a>`;
    expect(articleOf(wechatArticle({ body })).images.map((image) => image.uri)).toEqual([
      "https://mmbiz.qpic.cn/linked/640",
    ]);
  });

  it("is refused when its body is empty", () => {
    const document = parseHtml(wechatArticle({ body: "" }), SHORT_LINK);
    expect(extractArticle(document, SHORT_LINK, { now })).toEqual({ kind: "refused", reason: "no-text" });
  });
});

describe("other types of WeChat article", () => {
  it("reads a picture post's words from the head and its pictures from the page's data", () => {
    const article = articleOf(wechatPicturePost());
    expect(article.text).toBe("第一种叫云头。\n第二种叫回字，如今只剩半截。");
    expect(article.images.map((image) => image.uri)).toEqual([
      "https://mmbiz.qpic.cn/a/0?wx_fmt=jpeg",
      "https://mmbiz.qpic.cn/b/0?wx_fmt=jpeg&from=appmsg",
    ]);
    expect(article.html).toContain('<img src="https://mmbiz.qpic.cn/a/0?wx_fmt=jpeg">');
    expect(article).toMatchObject({ title: "屋脊上的七种纹样", outlet: "青石札记" });
  });

  it("gives a text post no title when the head only repeats its text", () => {
    const article = articleOf(wechatTextPost(false));
    expect(article.title).toBeNull();
    expect(article.text).toBe("今天街上没有风。\n明天再去看瓦，一起来吧。");
    expect(articleOf(wechatTextPost(true)).title).toBe("无风");
  });

  it.each([5, 7] as const)("reads what there is to read of type %i", (showType) => {
    expect(articleOf(wechatMediaPost(showType))).toMatchObject({
      title: "听瓦",
      text: "三分钟，只有雨声。",
      images: [{ uri: "https://mmbiz.qpic.cn/cover/0" }],
    });
  });

  it("reads the rich text around an audio, not its description alone", () => {
    const html = wechatArticle()
      .replace("<title>", '<meta property="og:description" content="雨声。"><title>')
      .replace("var ct", "var item_show_type = '7'; var ct");
    expect(articleOf(html).text).toBe(paragraphsText);
  });

  it("takes the recommendation, not the recommended article's summary, from a share card", () => {
    const article = articleOf(wechatShareCard());
    expect(article.text).toBe("值得一读。\n尤其是写屋脊的那一段。");
    expect(article.outlet).toBe("茶馆夜话");
  });
});

describe("the original that an article names", () => {
  it("is the link at its end", () => {
    const html = wechatArticle().replace(
      "var ct",
      "var msg_source_url = 'https://paper.example.cn/a?x=1\\x26amp;y=2'; var ct",
    );
    expect(articleOf(html).source).toEqual({ kind: "linked", uri: "https://paper.example.cn/a?x=1&y=2" });
  });

  it("is the article that a share card passes on", () => {
    const html = wechatShareCard().replace(
      '<div class="original_panel">',
      '<div class="original_panel"><div class="original_panel_tool"><span data-url="http://mp.weixin.qq.com/s?__biz=A&amp;mid=1&amp;idx=1" id="js_share_source">阅读全文</span></div>',
    );
    expect(articleOf(html).source).toEqual({
      kind: "shared",
      uri: "http://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1",
    });
  });

  it("is none where there is none, or no address", () => {
    expect(articleOf(wechatArticle()).source).toBeNull();
    const html = wechatArticle().replace("var ct", "var msg_source_url = 'javascript:alert(1)'; var ct");
    expect(articleOf(html).source).toBeNull();
  });
});

it("reads the author beside the date of templates before 2016", () => {
  const html = wechatArticle()
    .replace('<meta name="author" content="林知夏">', "")
    .replace(
      '<em id="publish_time">',
      '<em id="post-date">2014-08-28</em> <em class="rich_media_meta text">周石</em><em id="publish_time">',
    );
  expect(articleOf(html).author).toBe("周石");
});

describe("templates since 2023", () => {
  it("a body that stands in the page's data alone is read with its structure", () => {
    const body =
      "\\x3csection\\x3e\\x3ch2\\x3e屋脊\\x3c/h2\\x3e\\x3cp\\x3e七种纹样。\\x3c/p\\x3e\\x3cp\\x3e\\x3cimg data-src=\\x22https://mmbiz.qpic.cn/one/640\\x22\\x3e\\x3c/p\\x3e\\x3c/section\\x3e";
    const html = wechatArticle({ body: "" }).replace(
      "var ct",
      `window.cgiDataNew = { item_show_type: '0' * 1, content_noencode: '${body}' }; var ct`,
    );
    const article = articleOf(html);
    expect(article).toMatchObject({
      text: "屋脊\n七种纹样。",
      images: [{ uri: "https://mmbiz.qpic.cn/one/640" }],
    });
    expect(article.html).toContain("<h2>屋脊</h2>");
  });

  it("words of a text post stand under another name", () => {
    const html = wechatTextPost(true).replace(
      "text_page_info: { content_noencode:",
      "text_page_info: { content:",
    );
    expect(articleOf(html).text).toBe(articleOf(wechatTextPost(true)).text);
  });
});
