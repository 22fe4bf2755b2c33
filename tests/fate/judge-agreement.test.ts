import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import type { Article } from "../../src/capture/article.ts";
import { judgeAgreement } from "../../src/fate/judge-agreement.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { ARTICLE_URI, articleHtml } from "../jobs/world/fake-tab.ts";

const BODY = "第三段写到码头工人怎样在夜里把最后一批木箱搬上岸，没有人知道里面装着什么。";
const FIRST = "<p>河湾镇的旧粮仓空了十一年，去年冬天终于有人把钥匙从墙缝里取了出来，推开了那扇铁门。</p>";
const LAST = "<p>如今书架沿着原来的通风道排开，孩子们放学以后坐在窗台上看书，读到天黑才肯回家去。</p>";

function read(html: string, status = 200) {
  const document = parseHtml(html, ARTICLE_URI);
  return {
    status,
    extraction: extractArticle(document, ARTICLE_URI, { now: new Date("2026-03-01T00:00:00Z") }),
    signals: readSignals(document, ARTICLE_URI),
  };
}

function article(html: string): Article {
  const { extraction } = read(html);
  if (extraction.kind !== "article") throw new Error(extraction.reason);
  return extraction.article;
}

const served = read(articleHtml());

describe("page and server agree", () => {
  it("when both tell one text", () => {
    expect(judgeAgreement(article(articleHtml()), served)).toEqual({
      agreement: "agrees",
      ground: "text-equal",
      added: 0,
      removed: 0,
    });
  });

  it("when white space, counters and buttons alone differ", () => {
    const page = articleHtml()
      .replace(FIRST, `${FIRST.replace("空了", "空 了")}<p>阅读 1024</p>`)
      .replace(LAST, `${LAST}<p>分享到微信</p>`);
    expect(judgeAgreement(article(page), served).agreement).toBe("agrees");
  });
});

describe("page and server disagree", () => {
  it.each([
    ["one character", articleHtml().replace("空了十一年", "空了十七年"), 1, 1],
    ["a paragraph that is gone", articleHtml("").replace("<p></p>", ""), 0, BODY.length],
    ["the last paragraph gone", articleHtml().replace(LAST, ""), 0, LAST.length - 7],
    ["a paragraph replaced", articleHtml("第三段另写了一件从未发生过的事情，谁也不曾听说。"), null, null],
    [
      "a sentence put in",
      articleHtml().replace(FIRST, `${FIRST}<p>镇长当天被带走调查，此事从未见报。</p>`),
      null,
      0,
    ],
  ])("over %s", (_, page, added, removed) => {
    const verdict = judgeAgreement(article(page), served);
    expect(verdict).toMatchObject({ agreement: "disagrees", ground: "text-changed" });
    if (added !== null) expect(verdict.added).toBe(added);
    if (removed !== null) expect(verdict.removed).toBe(removed);
  });

  it("over the headline", () => {
    const page = articleHtml().replaceAll("河湾镇旧粮仓改成了图书馆", "河湾镇旧粮仓改成了屠宰场");
    expect(judgeAgreement(article(page), served)).toMatchObject({
      agreement: "disagrees",
      ground: "title-changed",
    });
  });
});

describe("nothing is said", () => {
  const page = article(articleHtml());
  const shell = "<html><head><title>河湾日报</title></head><body><div id=app></div></body></html>";
  const login = "<html><body><h1>请登录</h1><p>请登录后查看</p></body></html>";
  it.each([
    ["silence", { status: 0, extraction: null, signals: null }, "no-answer"],
    ["an error page that holds the article", read(articleHtml("全部改写了。"), 503), "error-status"],
    ["a shell that scripts fill", read(shell), "no-article"],
    ["no page at all", { status: 200, extraction: null, signals: null }, "no-article"],
  ])("about %s", (_, answer, ground) => {
    expect(judgeAgreement(page, answer)).toEqual({
      agreement: "unknown",
      ground,
      added: null,
      removed: null,
    });
  });

  it("about a wall", () => {
    expect(judgeAgreement(page, read(login)).agreement).toBe("unknown");
  });

  it("about another article", () => {
    const other = { ...page, title: "完全不同的标题在此", text: "毫不相干的一段话。".repeat(20) };
    expect(judgeAgreement(other, served)).toMatchObject({ agreement: "unknown", ground: "another-article" });
  });

  it("about a page of which the server sends the beginning alone", () => {
    const long = { ...page, text: `${page.text}\n${"脚本后来写出的另一段正文。\n".repeat(20)}` };
    expect(judgeAgreement(long, served)).toMatchObject({ agreement: "unknown", ground: "mostly-scripted" });
  });

  it("about a sentence below the article, which scripts may have put there", () => {
    const more = { ...page, text: `${page.text}\n欢迎关注我们的频道，每天都有新的故事。` };
    expect(judgeAgreement(more, served)).toMatchObject({ agreement: "unknown", ground: "lines-differ" });
  });
});
