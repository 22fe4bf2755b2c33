// @vitest-environment node
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

const URI = "https://news.hewan.example/2024/0828/c1234a5678.html";
const HERO = "https://img.hewan.example/hero-1200x630.jpg";
const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
const PARAGRAPH = "河湾镇的旧粮仓空了十一年，去年冬天终于有人把钥匙从墙缝里取了出来，推开了那扇铁门。";
const TEXT = `<p>${PARAGRAPH}</p>`.repeat(4);
const TITLE = "关于旧粮仓片区搬迁范围的通告";

const page = (body: string, head = ""): string =>
  `<html lang="zh-CN"><head><title>${TITLE} - 河湾镇人民政府</title>${head}</head><body>${body}</body></html>`;

function read(html: string, prepare: (document: Document) => void = () => {}) {
  const document = parseHtml(html, URI);
  prepare(document);
  const read = extractArticle(document, URI, { now: new Date("2024-09-01"), strict: true });
  return read.kind === "article"
    ? read.article.images.map(({ uri }) => uri.replace("https://news.hewan.example", ""))
    : read.reason;
}

/** As a browser whose scripts run has it. */
function asText(document: Document): void {
  for (const noscript of document.querySelectorAll("noscript")) noscript.textContent = noscript.innerHTML;
}

describe("pictures in <noscript>", () => {
  const withImage = (inner: string) =>
    page(`<h1>${TITLE}</h1><article>${TEXT}<p>${inner}</p>${TEXT}</article>`);
  const cases = [
    ["behind a placeholder", `<img src="${BLANK}"><noscript><img src="/a.jpg"></noscript>`, ["/a.jpg"]],
    ["behind a placeholder, without a file name", `<img src="${BLANK}"><noscript><img src="/pic?id=7"></noscript>`, ["/pic?id=7"]],
    ["alone", `<noscript><img src="/a.jpg"></noscript>`, ["/a.jpg"]],
    ["in a <picture>", `<noscript><picture><source srcset="/a.webp"><img src="/a.jpg"></picture></noscript>`, ["/a.jpg"]],
    ["shown anyway", `<img data-src="/a.jpg"><noscript><img src="/a.jpg?w=600"></noscript>`, ["/a.jpg"]],
    ["before another size of it", `<noscript><img src="/a_b.jpg"></noscript><img src="${BLANK}" data-original="/a_r.jpg">`, ["/a_r.jpg"]],
    ["as a counter", `<noscript><img src="https://t.example/collect?id=1" width="1" height="1"></noscript>`, []],
    ["as a counter without a size", `<noscript><img src="https://t.example/collect?id=1"></noscript>`, []],
  ] as const; // prettier-ignore

  it.each(cases)("%s", (_, inner, images) => {
    expect(read(withImage(inner))).toEqual(images);
    expect(read(withImage(inner), asText)).toEqual(images);
  });
});

describe("the picture above an article", () => {
  const HEAD = `<meta property="og:image" content="${HERO}"><meta property="og:type" content="article">`;
  const withHero = (hero: string) =>
    page(`<section>${hero}</section><h1>${TITLE}</h1><div class="TRS_Editor">${TEXT}</div>`, HEAD);

  it.each([
    ["an image", `<img src="${HERO}">`, [HERO]],
    ["another size of the file it shares", `<img src="https://img.hewan.example/hero.jpg?w=900">`, ["https://img.hewan.example/hero.jpg?w=900"]],
    ["a background", `<div style="background-image:url('${HERO}');height:40vh"></div>`, [HERO]],
    ["a background behind words", `<div style="background:url(${HERO}) center"><b>专题</b></div>`, [HERO]],
    ["an image that leads to itself in large", `<a href="${HERO}"><img src="${HERO}"></a>`, [HERO]],
    ["not one that is only named", "", []],
    ["not another picture", `<img src="https://img.hewan.example/other.jpg">`, []],
    ["not one that leads to another page", `<a href="/2.html"><img src="${HERO}"></a>`, []],
    ["not one in the margin", `<aside><img src="${HERO}"></aside>`, []],
  ] as const)("is taken: %s", (_, hero, images) => {
    expect(read(withHero(hero))).toEqual(images);
  }); // prettier-ignore

  it("stands in the article once, where the body shows it too", () => {
    const body = `<div class="TRS_Editor">${TEXT}<img src="${HERO}?size=body">${TEXT}</div>`;
    expect(read(page(`<img src="${HERO}"><h1>${TITLE}</h1>${body}`, HEAD))).toEqual([`${HERO}?size=body`]);
  });
});

describe("a notice that was scanned", () => {
  const SCANS = [1, 2, 3].map((number) => `/scan/${number}.jpg`);
  const notice = (open: string, close: string, info: string, head = "") =>
    page(
      `<h1>${TITLE}</h1><div class="info">${info}</div>${open}${SCANS.map((uri) => `<p><img src="${uri}"></p>`).join("")}${close}`,
      head,
    );
  const DATE = "发布时间：2024-08-28 21:03";

  it.each([
    ["in a known container", notice('<div class="TRS_Editor">', "</div>", DATE)],
    ["in any container", notice("<article>", "</article>", DATE)],
    ["that its head calls an article", notice("<div>", "</div>", "", '<meta property="og:type" content="article">')],
  ])("is saved: %s", (_, html) => expect(read(html)).toEqual(SCANS)); // prettier-ignore

  it.each([
    ["pictures without a date", notice("<article>", "</article>", "")],
    [
      "a list of pictures that lead elsewhere",
      notice('<div class="list">', "</div>", DATE).replaceAll(
        /<img src="\/scan\/(\d)\.jpg">/g,
        '<a href="/$1.html"><img src="/scan/$1.jpg">图$1</a>',
      ),
    ],
  ])("is none: %s", (_, html) => expect(typeof read(html)).toBe("string"));
});
