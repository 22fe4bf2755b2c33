import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingDocument, textAsHtml } from "../../../src/ui/library/reading-document.ts";

const PARTS = { language: "zh-CN", title: "标题", byline: "作者", body: "<p>甲</p>", bodyOnly: false };

describe("the reading document", () => {
  it("allows nothing but its own style and pictures given as data", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readingDocument(PARTS))?.[1];
    expect(policy?.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
      ]),
    );
    expect(policy).not.toMatch(/https?:|\*|script-src|frame-src|connect-src/);
  });

  it("states its policy before anything that could load", () => {
    const html = readingDocument(PARTS);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style"));
  });

  it("escapes title, byline and language", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hostile = `${text}"'><script>alert(1)</script>`;
        const html = readingDocument({ ...PARTS, title: hostile, byline: hostile, language: hostile });
        expect(html).not.toContain("<script");
        expect(html.indexOf("Content-Security-Policy")).toBeGreaterThan(0);
      }),
    );
  });

  it("leaves the head out where the page around shows it", () => {
    expect(readingDocument({ ...PARTS, bodyOnly: true })).not.toContain("<h1>");
  });

  it("makes paragraphs of plain text", () => {
    expect(textAsHtml("甲<b>\n乙")).toBe("<p>甲&lt;b&gt;</p><p>乙</p>");
  });
});
