import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

const URI = "https://news.hewan.example/2024/0828/ferry.html";
const SHOWN = [
  "渡口的船每天开四班，最后一班在天黑以前。船工把绳子绕在石桩上，绕三圈，再用脚踩实。",
  "石桩上的绳痕有两指深，是一百多年里磨出来的。没有人数过磨断了多少根绳子。",
  "去年桥通了车，渡口还留着两班船，给不愿意绕路的人和不敢过桥的老人。",
];
const REST = "后来船工的儿子把船开到上游去接学生。他说桥是桥，船是船，河总得有人看着。";

/** An article with `fold` behind its visible paragraphs. */
function page(fold: string, style = ""): string {
  return `<html lang="zh-CN"><head><title>渡口的最后两班船 - 河湾日报</title>${style}</head><body><div class="article">
<h1>渡口的最后两班船</h1><div class="info">2024-08-28 21:03 来源：河湾日报</div>
<div class="content">${SHOWN.map((text) => `<p>${text}</p>`).join("")}${fold}</div></div></body></html>`;
}

function read(document: Document): Article {
  const extraction = extractArticle(document, URI, { now: new Date("2026-03-01T00:00:00Z") });
  if (extraction.kind !== "article") throw new Error(extraction.reason);
  return extraction.article;
}
const fetched = (html: string): Article => read(parseHtml(html, URI));

/** In a document with styles, as a tab has it. */
function shown(html: string): Article {
  document.documentElement.innerHTML = html.replace(/^<html[^>]*>|<\/html>$/g, "");
  return read(document);
}

describe("a part of the body that is folded away", () => {
  it.each([
    ["inline", `<div style="display:none"><p>${REST}</p></div><a href="#">展开全文</a>`],
    [
      "by attribute, the control around its arrow",
      `<div hidden><p>${REST}</p></div><div class="btn"><span>查看全文 ↓</span></div>`,
    ],
    [
      "in an inline element",
      `<p>桥头立了一块牌子<span id="dots">…</span><span id="more" style="display: none">${REST}</span></p><button>Read more</button>`,
    ],
    [
      "the control above it",
      `<button>阅读全文</button><section style="display:none;color:red"><p>${REST}</p></section>`,
    ],
    [
      "by a class that calls itself hidden",
      `<div class="hidden" style="display:none"><p>${REST}</p></div><a href="javascript:;">展开剩余80%</a>`,
    ],
  ])("is text: %s", (_, fold) => {
    const { text, partial } = fetched(page(fold));
    expect(text).toContain(REST);
    expect(text).not.toMatch(/展开|查看全文|Read more|阅读全文/);
    expect(partial).toBeNull();
  });

  it.each([
    ["hidden without a control", `<div style="display:none"><p>${REST}</p></div>`],
    [
      "behind a login",
      `<div style="display:none"><p>${REST}</p></div><p>登录后 <a href="#">阅读全文</a></p>`,
    ],
    [
      "a wall that waits for its turn",
      `<div style="display:none"><p>请订阅本刊会员，解锁更多内容。订阅以后可以读到所有文章。</p></div><a href="#">展开全文</a>`,
    ],
    ["a form", `<div style="display:none"><p>${REST}</p><input name="q"></div><a href="#">展开全文</a>`],
    [
      "a list of links",
      `<div style="display:none"><a href="/1">${REST}</a><a href="/2">${REST}</a></div><a href="#">展开全文</a>`,
    ],
    [
      "what a link elsewhere would show",
      `<div style="display:none"><p>${REST}</p></div><a href="/full.html">阅读全文</a>`,
    ],
  ])("is no text: %s", (_, fold) => {
    expect(fetched(page(fold)).text).not.toMatch(/后来船工|订阅本刊/);
  });
});

describe("an article whose rest is on the server", () => {
  it("is partial when an ellipsis and a control end it", () => {
    expect(fetched(page(`<p>后来船工的儿子把船开到上游去…</p><a href="#">展开全文</a>`)).partial).toBe(
      "folded",
    );
    expect(fetched(page(`<p>后来船工的儿子把船开到上游去接学生。</p>`)).partial).toBeNull();
  });

  it("is partial on a page with styles when nothing is folded there", () => {
    expect(shown(page(`<button type="button">展开全文</button>`)).partial).toBe("folded");
    const script = `<script>const state = { article: 12, loaded: "half", rest: "on the server" };</script>`;
    expect(shown(page(`<button type="button">展开全文</button>${script}`)).partial).toBe("folded");
  });

  it("is whole when its own style cuts it off, or the control speaks of comments", () => {
    const style = "<style>.fold { max-height: 40px; overflow: hidden }</style>";
    const fold = `<div class="fold"><p>${REST}</p></div><a href="#" onclick="return false">展开全文</a>`;
    const article = shown(page(fold, style));
    expect([article.partial, article.text.includes(REST)]).toEqual([null, true]);
    expect(shown(page(`<div class="comments"><a href="#">查看更多</a></div>`)).partial).toBeNull();
  });

  it("is not guessed on pages where every entry has such a control", () => {
    const entries = `<p>又一段不短的文字，写的是别的事情，后面还有…</p><a href="#">展开全文</a>`.repeat(12);
    expect(fetched(page(entries)).partial).toBeNull();
  });
});

describe("a page that goes on below its article", () => {
  const article = (title: string, texts: readonly string[]): string =>
    `<article class="post"><h1>${title}</h1><div class="info">2024-08-28 21:03</div><div class="body">${texts.map((text) => `<p>${text}</p>`).join("")}</div></article>`;
  const other = [
    "磨坊的水车停了三年，今年春天又转起来。修它的人是个木匠，从前只做门窗，没有做过轮子。",
    "他量了一个月的水，画了七张图，最后照着祖父留下来的一只陀螺做了轮毂。乡里的人都来看。",
    "水车转起来的那天夜里下了雨，磨坊的灯一直亮着，没有人愿意先回家。",
  ];
  const stream = (...articles: string[]): string =>
    `<html lang="zh-CN"><head><title>渡口的最后两班船 - 河湾日报</title></head><body><main class="stream">${articles.join("")}</main></body></html>`;

  it("keeps the other articles out", () => {
    const { text, title } = fetched(
      stream(article("渡口的最后两班船", [...SHOWN, REST]), article("水车又转起来了", other)),
    );
    expect(title).toBe("渡口的最后两班船");
    expect([text.includes(REST), text.includes("磨坊"), text.includes("水车")]).toEqual([true, false, false]);
  });

  it("takes the one that the page is named after, also when it came second", () => {
    const { text } = fetched(
      stream(article("水车又转起来了", other), article("渡口的最后两班船", [...SHOWN, REST])),
    );
    expect([text.includes(REST), text.includes("磨坊")]).toEqual([true, false]);
  });

  it("are looked for without harm in a form whose controls are named over the DOM's properties", () => {
    // Not `parentNode`: happy-dom's own tree walker goes by it, and would go round in circles.
    const names = ["querySelectorAll", "children", "textContent", "localName", "closest"];
    const controls = names.map((name) => `<input type="hidden" name="${name}">`).join("");
    document.documentElement.innerHTML = page(`<a href="#">展开全文</a>`).replace(
      /^<html[^>]*>|<\/html>$/g,
      "",
    );
    const article = document.querySelector(".article");
    const form = document.createElement("form");
    form.innerHTML = controls;
    article?.replaceWith(form);
    if (article) form.append(article);
    for (const name of names)
      Object.defineProperty(form, name, { value: form.elements[0], configurable: true });
    expect(() => read(document)).not.toThrow();
  });
});
