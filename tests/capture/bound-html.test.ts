import { describe, expect, it } from "vitest";
import { boundHtml } from "../../src/capture/bound-html.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

const URI = "https://news.hewan.example/2024/0828/tower.html";
const SENTENCE = "塔上的钟每天早晚各敲一次，敲钟的人换了三代，钟声没有换过，河对岸的人还是听钟声做饭。";

function page(rest: string): string {
  return `<!DOCTYPE html><html><head><title>塔上的钟</title></head><body><article><h1>塔上的钟</h1>${`<p>${SENTENCE}</p>`.repeat(8)}${rest}</article></body></html>`;
}

describe("the bounds of a source", () => {
  it.each([
    ["a page", page("")],
    ["nothing", ""],
    ["an open comment", "<p>一</p><!-- <p>二</p>"],
    ["an open tag", "<p>一</p><p"],
    ["a bare sign", "一 < 二 <"],
    ["tags in a script", page(`<script>var a = "${"<i>".repeat(70_000)}";</script>`)],
    ["tags in a comment", page(`<!-- ${"<i>".repeat(70_000)} -->`)],
    ["a long script", page(`<script>/* ${"x".repeat(5_000_000)} */</script>`)],
  ])("leave %s whole", (_, html) => {
    expect(boundHtml(html)).toEqual({ html, cut: false });
  });

  it("end a page of too many elements between two of them", () => {
    const { html, cut } = boundHtml("<i>字</i>".repeat(60_001));
    expect(cut).toBe(true);
    expect(html).toBe("<i>字</i>".repeat(60_000));
  });

  it.each([
    ["behind a tag", `<p>${"字".repeat(5_000_000)}`],
    ["before a tag", `<p>${"字".repeat(5_000_000)}</p>`],
  ])("end a text that is too long, %s", (_, source) => {
    const { html, cut } = boundHtml(source);
    expect(cut).toBe(true);
    expect(html).toBe(`<p>${"字".repeat(4_000_000)}`);
  });

  it("make the article partial", () => {
    const document = parseHtml(page(""), URI);
    const extraction = extractArticle(document, URI, { now: new Date("2026-03-01T00:00:00Z"), cut: true });
    expect(extraction).toMatchObject({ kind: "article", article: { partial: "too-large" } });
  });
});
