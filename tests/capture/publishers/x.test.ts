import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { QUOTE, tweet, xPage, X_SHELL } from "../../fixtures/capture/platforms/x-page.ts";

const URI = "https://x.com/farhill/status/1800000000000000002";
const now = new Date("2026-11-22T00:00:00Z");
const inBrowser = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const read = (html: string, uri = URI, parse = parseHtml) => extractArticle(parse(html, uri), uri, { now });

const THREAD = [
  tweet({ handle: "someone", name: "茶碗", id: "1700000000000000009", text: "街口在修什么？" }),
  tweet({ id: "1800000000000000001", text: "1/ 瓦归位了。\n还剩两处。", time: "2024-08-28T12:00:00.000Z" }),
  tweet({
    id: "1800000000000000002",
    text: `2/ 檐角最难<img alt="😅" src="https://abs-0.twimg.com/emoji/v2/svg/1f605.svg">`,
    photos: ["Ga1", "Ga2"],
    quote: QUOTE,
  }),
  tweet({ id: "1800000000000000003", text: "3/ 完。" }),
  tweet({ handle: "someone", name: "茶碗", id: "1800000000000000004", text: "好看" }),
  tweet({ id: "1800000000000000005", text: "谢谢" }),
];

describe("a post on X", () => {
  it.each([
    ["in the worker", parseHtml],
    ["in the browser", inBrowser],
  ])("is joined with its author's thread, and keeps what it quotes (%s)", (_, parse) => {
    expect(read(xPage(THREAD), URI, parse)).toMatchObject({
      kind: "article",
      article: {
        title: null,
        author: "远山",
        outlet: "X",
        publishedAt: "2024-08-28T13:03:00Z",
        text: "1/ 瓦归位了。\n还剩两处。\n2/ 檐角最难😅\n@青石日报：老街修缮开始。\n3/ 完。",
        images: [
          { uri: "https://pbs.twimg.com/media/Ga1?format=jpg&name=orig" },
          { uri: "https://pbs.twimg.com/media/Ga2?format=jpg&name=orig" },
          { uri: "https://pbs.twimg.com/media/Gq0?format=jpg&name=orig" },
        ],
        canonicalUri: "https://x.com/i/web/status/1800000000000000002",
        publisher: "x",
      },
    });
  });

  it("is read in a saved page of before 2020", () => {
    const html = `<html><body><div class="permalink-tweet"><strong class="fullname">远山</strong><a class="tweet-timestamp" title="21:03 - 2018年8月28日"><span>8月28日</span></a><p class="tweet-text">瓦归位了。</p></div></body></html>`;
    expect(read(html, "https://twitter.com/farhill/status/1000000000000000002")).toMatchObject({
      article: { author: "远山", text: "瓦归位了。", outlet: "X" },
    });
  });

  it("is read as the long article that it holds, in blocks, with what it embeds", () => {
    const html = `<body><article data-testid="tweet"><div data-testid="twitterArticleReadView"><div data-testid="tweetPhoto"><img src="https://pbs.twimg.com/media/Gb1?format=jpg&name=small"></div><div data-testid="twitter-article-title">瓦的来历</div>
<div data-testid="twitterArticleRichTextView"><div data-testid="longformRichTextComponent"><div class="longform-unstyled">第一段。</div><section><article data-testid="tweet"><div data-testid="User-Name"><a href="/other"><span>茶碗</span></a></div><div data-testid="tweetText">看了一天</div><a href="/other/status/17"><time datetime="2024-08-01T00:00:00Z">8月1日</time></a></article></section><h2><div>屋脊</div></h2><img src="https://pbs.twimg.com/media/Gb2?format=jpg&name=small"></div></div></div></article></body>`;
    const found = read(html);
    expect(found).toMatchObject({
      article: { title: "瓦的来历", author: "@farhill", text: "第一段。\n茶碗\n看了一天\n8月1日\n屋脊" },
    });
    if (found.kind !== "article") return;
    expect(found.article.html).toContain("<h2><div>屋脊</div></h2>");
    expect(found.article.images.map(({ uri }) => uri.slice(28, 31))).toEqual(["Gb2", "Gb1"]);
  });

  it("is refused where there is none: the served shell, another post's page", () => {
    expect(read(X_SHELL)).toEqual({ kind: "refused", reason: "no-text" });
    expect(read(xPage(THREAD.slice(4)))).toEqual({ kind: "refused", reason: "no-text" });
  });
});
