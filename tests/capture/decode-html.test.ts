import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHtml } from "../../src/capture/decode-html.ts";
import { encoderFor } from "../fixtures/capture/encoder.ts";
import { paragraphsText } from "../fixtures/capture/sentences.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gbk = encoderFor("gb18030");
const big5 = encoderFor("big5");
const page = (charset: string, text: string): string =>
  `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;

describe("decodeHtml", () => {
  it("follows a byte order mark", () => {
    expect(decodeHtml(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("瓦")]), "text/html; charset=gbk")).toEqual({
      html: "瓦",
      charset: "utf-8",
    });
  });

  it("reads GBK that only the page declares", () => {
    expect(decodeHtml(gbk(page("gb2312", paragraphsText)), "text/html")).toEqual({
      html: page("gb2312", paragraphsText),
      charset: "gbk",
    });
  });

  it("reads GBK that nobody declares", () => {
    expect(decodeHtml(gbk(paragraphsText), null).html).toBe(paragraphsText);
  });

  it("reads GBK that is declared as UTF-8", () => {
    expect(decodeHtml(gbk(page("utf-8", paragraphsText)), "text/html; charset=utf-8").html).toContain(
      paragraphsText,
    );
  });

  it("reads UTF-8 that is declared as GBK, as saved pages are", () => {
    expect(decodeHtml(utf8(page("gb2312", paragraphsText)), null)).toMatchObject({ charset: "utf-8" });
  });

  it("reads Big5", () => {
    const text = "青石鎮的老街在上週迎來了一場安靜的修繕，工匠們把舊瓦一片片取下，洗淨後又放回原處。";
    expect(decodeHtml(big5(page("big5", text)), null)).toEqual({ html: page("big5", text), charset: "big5" });
    expect(decodeHtml(big5(text), null).html).toBe(text);
  });

  it("believes a short GBK page that happens to be valid UTF-8", () => {
    // 联通: the classic.
    expect(decodeHtml(gbk("<meta charset=gbk>联通"), null).html).toBe("<meta charset=gbk>联通");
  });

  it("stays with UTF-8 when a page cut one character in two", () => {
    const bytes = new Uint8Array([...utf8(paragraphsText), 0xf0, 0x9f, ...utf8("在看")]);
    expect(decodeHtml(bytes, null).charset).toBe("utf-8");
  });

  it("gives back what was encoded", () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 12,
    });
    fc.assert(
      fc.property(chinese, (text) => {
        expect(decodeHtml(utf8(text), null).html).toBe(text);
        expect(decodeHtml(gbk(text), "text/html; charset=gbk").html).toBe(text);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (bytes, type) => {
        expect(typeof decodeHtml(bytes, type).html).toBe("string");
      }),
    );
  });
});
