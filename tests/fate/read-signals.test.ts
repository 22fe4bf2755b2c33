import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { NOTICE_CASES, WALL_CASES } from "./notice-cases.ts";
import { newsArticle, siteMessage, wechatArticle } from "./sample-pages.ts";

const PARSERS = {
  linkedom: parseHtml,
  "happy-dom": (html: string) => new DOMParser().parseFromString(html, "text/html"),
};
const SENTENCES = [...NOTICE_CASES, ...WALL_CASES].map(({ notice, uri }) => ({ notice, uri }));

describe.each(Object.entries(PARSERS))("read-signals with %s", (_, parse) => {
  it.each([...NOTICE_CASES, ...WALL_CASES])("recognises $notice", (row) => {
    const { notice } = readSignals(parse(row.html, row.uri), row.uri);
    expect(notice).toMatchObject({
      fate: row.fate,
      cause: row.cause,
      notice: row.notice,
      movedTo: row.movedTo ?? null,
    });
    if (row.reason) expect(notice?.reason).toBe(row.reason);
    expect(notice?.regulation).toBe(row.regulation ?? null);
  });

  it.each(SENTENCES)("sees an article that quotes, is titled or commented: $notice", ({ notice, uri }) => {
    const script = `<script>var words = ['${notice}']; if (0) document.write('<div class="weui-msg__title">${notice}</div>')</script>`;
    const pages = [
      newsArticle({ body: [`点开那个链接，只剩下一行字：“${notice}”，再也没有别的。`] }),
      newsArticle({ title: notice }),
      newsArticle({ comments: [notice, "写得真好"] }),
      newsArticle({ body: [notice] }),
      newsArticle({ extra: `${script}<!-- ${notice} --><div style="display:none"><p>${notice}</p></div>` }),
      wechatArticle(notice, ["今天没有文章，明天见。"]),
      wechatArticle("明天见", ["今天没有文章。", notice], script),
    ];
    for (const html of pages) expect(readSignals(parse(html, uri), uri).notice).toBeNull();
  });

  it("leaves the document as it is", () => {
    for (const { html, uri } of [...NOTICE_CASES, ...WALL_CASES]) {
      const document = parse(html, uri);
      const before = document.documentElement.outerHTML;
      readSignals(document, uri);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});

describe("walls without words", () => {
  const uri = "https://www.example.cn/a/20240305/1.html";
  const page = (inside: string, title = ""): Document =>
    parseHtml(`<html><head><title>${title}</title></head><body>${inside}</body></html>`, uri);

  it.each([
    [
      "captcha",
      `<script>var PAGE_MID='mmbizwap:secitptpage/verify.html';</script><div class="weui-msg"></div>`,
    ],
    ["js-challenge", `<script>window._cf_chl_opt={cvId:'3'}</script>`],
    ["js-challenge", `<script>document.cookie='__jsl_clearance_s=1'</script>`],
    ["js-challenge", `<script>var arg1='0123456789ABCDEF0123456789ABCDEF01234567';</script>`],
    ["js-challenge", `<iframe src="/_Incapsula_Resource?SWUDNSAI=9"></iframe>`],
    ["captcha", `<script src="https://ct.captcha-delivery.com/c.js"></script>`],
    ["captcha", `<div class="geetest_captcha"></div>`],
    ["captcha", `<div id="px-captcha"></div>`],
  ])("knows a %s", (cause, inside) => {
    expect(readSignals(page(inside), uri).notice).toMatchObject({ fate: "unverified", cause });
  });

  it("knows a log-in form by its title, but not on a living page", () => {
    const form = `<form>手机号<input>密码<input type="password"><button>登录</button></form>`;
    expect(readSignals(page(form, "用户登录"), uri).notice?.cause).toBe("login");
    expect(readSignals(parseHtml(newsArticle({ extra: form }), uri), uri).notice).toBeNull();
  });

  it("does not take scripts that living pages load for a wall", () => {
    const extra = `<script>window.__CF$cv$params={r:'1'}</script><script src="https://static.geetest.com/v4.js"></script>`;
    expect(readSignals(parseHtml(newsArticle({ extra }), uri), uri).notice).toBeNull();
  });

  it("prefers a removal's words to a log-in box beside them", () => {
    const html = siteMessage("该文章已被作者删除", "登录").replace(
      "</body>",
      `<input type="password"></body>`,
    );
    expect(readSignals(parseHtml(html, uri), uri).notice?.cause).toBe("author");
  });
});

describe("hostile pages", () => {
  it("are read without harm, however deep", () => {
    const deep = `${"<div>".repeat(4000)}该内容已下架${"</div>".repeat(4000)}`;
    expect(
      readSignals(parseHtml(`<html><body>${deep}</body></html>`, "https://a.cn/1"), "https://a.cn/1").notice,
    ).toBeNull();
  });

  it("never make the reader throw", () => {
    const pieces = fc.constantFrom(
      "<div>", "</div>", "<p>", "<br>", "<table>", "<script>", "</script>", "<!--", "-->", "<body>", "</html>",
      "该内容已被作者删除", "<title>404", "<a href=", "《规定》", "<svg>", "<template>", "\u0000", "&nbsp;", "<input name=id>",
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.constantFrom("https://a.cn/1", "not an address", ""),
        (html, uri) => {
          const signals = readSignals(parseHtml(html.join(""), "https://a.cn/"), uri);
          expect(signals.textLength).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("living pages with little prose", () => {
  const site = "https://v.example.cn/watch/20240305.html";
  const signals = (html: string, uri: string) => readSignals(parseHtml(html, uri), uri).notice;

  it.each([
    "该评论已被作者删除",
    "部分违规评论已被删除",
    "发布内容违反法律法规的，将被删除",
    "作者设置了不可转载",
    "没有找到相关内容",
    "该主题已关闭，不再接受新帖",
    "评论区已关闭",
    "This Post violated the X Rules. However, X has determined that it may remain accessible.",
    "This comment was deleted by the author",
  ])("do not speak of themselves: %s", (sentence) => {
    expect(signals(siteMessage(sentence), site)).toBeNull();
  });

  it("may repost or quote what is gone", () => {
    const repost = `<div class="WB_detail"><div class="WB_text">转发微博</div><div class="WB_expand"><p>抱歉，此微博已被作者删除。</p></div></div>`;
    expect(signals(`<html><body>${repost}</body></html>`, "https://weibo.com/1/A")).toBeNull();
    const quote = `<div data-testid="tweetText">So true</div><div><span>This Post is unavailable.</span></div>`;
    expect(signals(`<html><body>${quote}</body></html>`, "https://x.com/a/status/1")).toBeNull();
  });

  it("may be a picture post of WeChat that says nothing else", () => {
    const post = `<html><body><div id="js_image_content"><p>该内容已被发布者删除</p></div></body></html>`;
    expect(signals(post, "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv")).toBeNull();
  });

  it("may have their text in columns named like side matter", () => {
    const wrapped = newsArticle({
      body: Array.from({ length: 12 }, (_, at) => `第${at + 1}位船工说，江面比从前宽了，也比从前静了许多。`),
    })
      .replace('id="content"', 'id="content" class="hot"')
      .replace("</h1>", "</h1><p>该内容已下架</p>");
    expect(signals(wrapped.replace(/<p class="info">.*<\/p>/, ""), site)).toBeNull();
  });
});

describe("what WeChat keeps of a removed article", () => {
  it("carries the reason's number and the account", () => {
    const row = NOTICE_CASES.find(({ reason }) => reason === "violating rules");
    const notice = row && readSignals(parseHtml(row.html, row.uri), row.uri).notice;
    expect(notice).toMatchObject({ reasonId: "20004", accountId: "gh_0123456789ab" });
  });
});

it("reads what a page shows, whatever its controls are called", () => {
  const inputs = ["childNodes", "firstChild", "nextSibling", "localName", "getAttribute", "nodeType"]
    .map((name) => `<input name="${name}">`)
    .join("");
  const html = `<body><form>${inputs}<p>江边的渡口停用以后，老船工把最后一张船票留了下来。</p></form></body>`;
  const page = new DOMParser().parseFromString(html, "text/html");
  expect(readSignals(page, "https://a.example/1.html").textLength).toBeGreaterThan(20);
});
