// @vitest-environment node
import { describe, expect, it } from "vitest";
import { contentImages } from "../../src/capture/content-images.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { imageAddress } from "../../src/capture/image-address.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { placePosters } from "../../src/capture/poster-images.ts";

const BASE = "https://news.hewan.example/2024/0828/";
const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

function body(html: string): Element {
  return parseHtml(`<html><body>${html}</body></html>`, BASE).body;
}

describe("the address of an image", () => {
  it.each([
    ["<img src='a.jpg'>", "a.jpg"],
    [`<img src='${BLANK}' data-src='a.jpg'>`, "a.jpg"],
    ["<img src='/images/blank.gif' data-original='a.jpg'>", "/images/blank.gif", "a.jpg"],
    ["<img data-lazy-src=' a.jpg '>", "a.jpg"],
    [
      `<img src="${BLANK}" data-actualsrc="https://pic.hewan.example/v2-1_b.jpg">`,
      "https://pic.hewan.example/v2-1_b.jpg",
    ],
    ["<img src='grey.gif' data-backsrc='a.jpg'>", "a.jpg"],
    ["<img src='blank.gif' data-echo='a.jpg'>", "a.jpg"],
    ["<img src='blank.gif' _src='a.jpg'>", "a.jpg"],
    [
      "<img src='static/image/common/none.gif' file='data/attachment/a.jpg.thumb.jpg' zoomfile='data/attachment/a.jpg'>",
      "data/attachment/a.jpg",
    ],
    ["<img src='static/image/common/none.gif' file='data/attachment/a.jpg'>", "data/attachment/a.jpg"],
    ["<img src='blank.gif' data-lazy-srcset='a.jpg 300w, b.jpg 900w'>", "b.jpg"],
    [
      "<img src='loading.gif' srcset='/w_320,h_200/a.jpg 320w, /w_640,h_400/b.jpg 640w'>",
      "/w_640,h_400/b.jpg",
    ],
    ["<img src='blank.gif' srcset='a.jpg 1.5x, b.jpg 3x, c.jpg 2x'>", "b.jpg"],
    ["<img src='a.jpg' data-srcset='b.jpg 2x'>", "a.jpg"],
    [
      `<img src='blank.gif' data-lazy='{"src":"https:\\/\\/pic.hewan.example\\/a.jpg"}'>`,
      "https://pic.hewan.example/a.jpg",
    ],
    ["<img src='/img/default.png' data-own-name='/upload/a.jpg!w640' alt='/no.jpg'>", "/upload/a.jpg!w640"],
    ["<img data-own-name='//pic.hewan.example/a.png?w=640'>", "https://pic.hewan.example/a.png?w=640"],
    ["<img src='a.jpg' data-own-name='/upload/b.jpg'>", "a.jpg"],
    [
      `<picture><source media='(max-width:600px)' srcset='${BLANK}'><source type='image/avif' srcset='a.avif 600w, b.avif 1200w'><source srcset='c.jpg 1x'><img src='${BLANK}'></picture>`,
      "b.avif",
    ],
    ["<img src='loading.gif' srcset='a.jpg 320w, b.jpg 1280w, c.jpg 640w'>", "b.jpg"],
    ["<img srcset='a.jpg 1x,b.jpg 2x'>", "b.jpg"],
    ["<img srcset='a,1.jpg 1x, b,2.jpg 2x'>", "b,2.jpg"],
    ["<img data-srcset='a.jpg, b.jpg 2x'>", "b.jpg"],
    ["<img srcset='a.jpg'>", "a.jpg"],
    [`<picture><source srcset='a.avif 1x, b.avif 2x'><img src='${BLANK}'></picture>`, "b.avif"],
    [`<picture><source srcset='${BLANK}'><source data-srcset='b.webp'><img></picture>`, "b.webp"],
  ])("of %s", (html, ...addresses) => {
    const image = body(html).querySelector("img");
    const expected = new URL(addresses.at(-1) ?? "", BASE).href;
    expect(image && imageAddress(image, BASE)).toBe(expected);
  });

  it.each([`<img src='${BLANK}'>`, "<img>", "<img src='javascript:alert(1)'>", "<img srcset=' , '>"])(
    "is none for %s",
    (html) => {
      const image = body(html).querySelector("img");
      expect(image && imageAddress(image, BASE)).toBeNull();
    },
  );
});

describe("pictures that another element shows", () => {
  const paragraph = "河湾镇的旧粮仓空了十一年，去年冬天终于有人把钥匙从墙缝里取了出来，推开了那扇铁门。";
  const found = (html: string) => {
    const page = `<html lang="zh-CN"><head><title>粮仓</title></head><body><article><h1>粮仓</h1><p>${paragraph.repeat(3)}</p>${html}<p>${paragraph}</p></article></body></html>`;
    const read = extractArticle(parseHtml(page, BASE), BASE, { now: new Date("2024-09-01") });
    return read.kind === "article" ? read.article.images.map(({ uri }) => uri.replace(BASE, "")) : read;
  };

  it.each([
    [`<amp-img src="a.jpg" width="800" height="533"></amp-img>`, ["a.jpg"]],
    [`<amp-img srcset="b.jpg 400w, a.jpg 800w"></amp-img>`, ["a.jpg"]],
    [`<amp-img src="a.jpg"><noscript><img src="a.jpg"></noscript></amp-img>`, ["a.jpg"]],
    [`<amp-img src="a.jpg"><img class="i-amphtml-fill-content" src="a.jpg"></amp-img>`, ["a.jpg"]],
    [`<video poster="a.jpg" controls></video>`, ["a.jpg"]],
    [`<div class="video-player"><div class="player-wrap"><video poster="a.jpg"></video><i>播放</i></div></div>`, ["a.jpg"]],
    [`<svg viewBox="0 0 800 500"><image xlink:href="a.jpg" width="800" height="500"></image></svg>`, ["a.jpg"]],
    [`<svg viewBox="0 0 24 24"><image href="dot.png" width="24" height="24"></image></svg>`, []],
    [`<object type="image/svg+xml" data="a.svg"></object>`, ["a.svg"]],
    [`<object type="image/svg+xml" data="a.svg"><img src="a.png"></object>`, ["a.png"]],
    [`<object type="application/pdf" data="a.pdf"></object>`, []],
    [`<embed type="image/jpeg" src="a.jpg">`, ["a.jpg"]],
  ])("are found in %s", (html, images) => {
    expect(found(html)).toEqual(images);
  }); // prettier-ignore
});

describe("pictures in the page itself", () => {
  const picture = (length: number) => `data:image/jpeg;base64,${"A".repeat(length)}`;
  const found = (html: string) => contentImages(body(html), BASE).map(({ uri }) => uri.length);

  it("are content when they are large, unless the page has a better address", () => {
    const large = picture(6_000);
    expect(found(`<img src="${large}">`)).toEqual([large.length]);
    expect(found(`<img src="${large}" data-src="/a.jpg">`)).toEqual([new URL("/a.jpg", BASE).href.length]);
    expect(found(`<img src="${picture(3_000)}"><img src="${picture(800_000)}">`)).toEqual([]);
    expect(found(`<img src="${large}" width="16">`)).toEqual([]);
    expect(found(`<img src="data:image/svg+xml;base64,${"A".repeat(6_000)}">`)).toEqual([]);
  });
});

describe("posters", () => {
  const found = (html: string): readonly string[] => {
    const root = body(html);
    placePosters(root, BASE);
    return contentImages(root, BASE).map(({ uri }) => uri.replace(BASE, ""));
  };

  it.each([
    [`<section style="background-image: url('a.jpg'); width: 100%; padding-bottom: 60%"></section>`],
    [`<div style="height:480px;background:#fff url(a.jpg) no-repeat center/cover"> </div>`],
    [`<section style="background-image: url(&quot;a.jpg&quot;); height: 0px; padding-top: 120%"></section>`],
    [`<section data-lazy-bgimg="a.jpg" style="background-size: cover"></section>`],
    [`<div data-bg="a.jpg" style="aspect-ratio: 3/4"></div>`],
    [`<div data-bg="url(a.jpg)" style="min-height: 30vh"></div>`],
    [`<div class="cover" data-bg="a.jpg"></div>`],
    [`<div class="lazyload" data-bgset="a.jpg 800w"></div>`],
    [`<p>前文</p><svg viewBox="0 0 10 20" style="background-image:url(a.jpg)"><rect/></svg><p>后文</p>`],
  ])("are found in %s", (html) => {
    expect(found(html)).toEqual(["a.jpg"]);
  });

  it.each([
    ["behind words", `<section style="background-image:url(paper.png);height:400px"><p>第一段</p></section>`],
    ["behind a picture", `<div style="background:url(b.png);height:300px"><img src="/icons/x.png"></div>`],
    [
      "a portrait",
      `<section style="background-image:url(me.png);width:7em;height:7em;border-radius:100%"></section>`,
    ],
    ["a dot", `<span style="background:url(dot.png);width:12px;height:12px"></span>`],
    ["a rule", `<div style="background:url(line.png);width:600px;height:4px"></div>`],
    ["a texture", `<div style="background:url(t.png) repeat-x;height:200px"></div>`],
    ["what nothing gives room", `<div style="background:url(sprite.png)"></div>`],
    ["a drawing in the page itself", `<div style="background:url(${BLANK});height:200px"></div>`],
    ["an icon by its name", `<div style="background:url(/images/icon/x.png);height:200px"></div>`],
  ])("are not %s", (_, html) => {
    expect(found(html).filter((uri) => !uri.includes("icons"))).toEqual([]);
  });

  it("stand in the article's HTML where they stood on the page", () => {
    const paragraph = "河湾镇的旧粮仓空了十一年，去年冬天终于有人把钥匙从墙缝里取了出来，推开了那扇铁门。";
    const html = `<html lang="zh-CN"><head><title>粮仓海报</title></head><body><article><h1>粮仓海报</h1>
<p>${paragraph}</p><p>${paragraph}</p><div style="background:url(/poster.jpg);height:600px"></div><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;
    const read = extractArticle(parseHtml(html, BASE), BASE, { now: new Date("2024-09-01") });
    const article = read.kind === "article" ? read.article : null;
    expect(article?.images).toEqual([{ uri: "https://news.hewan.example/poster.jpg", alt: null }]);
    expect(article?.html).toMatch(/<\/p>\s*(?:<\w+>)?<img src="[^"]*poster\.jpg">(?:<\/\w+>)?\s*<p>/);
  });
});
