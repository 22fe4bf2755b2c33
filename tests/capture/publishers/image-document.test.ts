import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";

const URI = "https://www.qingshi.example/upload/2024/08/%E9%80%9A%E7%9F%A5.jpg";
const now = new Date("2024-08-29T00:00:00Z");
const read = (html: string, strict = false) => extractArticle(parseHtml(html, URI), URI, { now, strict });

/** As Chromium and Firefox lay a picture out. */
const SHOWN = [
  `<html style="height: 100%;"><head><meta name="viewport" content="width=device-width"><title>通知.jpg (800×1200)</title></head><body style="margin: 0px;"><img style="display: block;" src="${URI}"></body></html>`,
  `<html><head><meta name="viewport" content="width=device-width; height=device-height;"><title>通知.jpg (JPEG Image, 800 × 1200 pixels)</title></head><body><img src="${URI}" alt="${URI}" class="transparent" width="800" height="1200"></body></html>`,
];

describe("a picture at its own address", () => {
  it.each(SHOWN)("is saved under its file's name", (html) => {
    expect(read(html)).toMatchObject({
      kind: "article",
      article: { title: "通知.jpg", text: "", images: [{ uri: URI }], publisher: "image-document" },
    });
  });

  it.each(SHOWN)("is not what a rule saves", (html) => {
    expect(read(html, true)).toEqual({ kind: "refused", reason: "no-text" });
  });

  it("is told from a page with one picture", () => {
    expect(read(`<body><img src="/other.jpg"></body>`)).toMatchObject({ kind: "refused" });
    expect(read(`<body><img src="${URI}"><p>说明</p></body>`)).toMatchObject({ kind: "refused" });
  });
});
