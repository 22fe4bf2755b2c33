import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { paragraphsHtml, paragraphsText } from "../fixtures/capture/sentences.ts";

const uri = "http://news.qingshi.example/2024-08/28/content_1.shtml";
const now = new Date("2026-11-22T00:00:00Z");

const page = (properties: string, { head = "", editor = "" } = {}): string =>
  `<html><head><title>青石镇老街修缮：旧瓦归位_青石在线</title>${head}</head><body><h1>青石镇老街修缮：旧瓦归位</h1><div class="article"><!--enpcontent-->${paragraphsHtml}<!--/enpcontent--><!--enpproperty <articleid>1</articleid>${properties}/enpproperty-->${editor}</div></body></html>`;

function read(html: string, document?: Document): Article | string {
  const extraction = extractArticle(document ?? parseHtml(html, uri), uri, { now });
  return extraction.kind === "article" ? extraction.article : extraction.reason;
}

describe("the comment that Founder's systems leave", () => {
  const full =
    "<date>2024-08-28 13:48:13:671</date><author>林知夏</author><sourcename>青石日报</sourcename><liability>周石</liability>";
  const expected = {
    publishedAt: "2024-08-28T13:48:13+08:00",
    author: "林知夏",
    outlet: "青石日报",
    text: paragraphsText,
  };

  it("names time, writer and source that the page does not show", () => {
    expect(read(page(full))).toMatchObject(expected);
  });

  it("is there in a browser's copy too", () => {
    expect(read("", new DOMParser().parseFromString(page(full), "text/html"))).toMatchObject(expected);
  });

  it("adds the time of the day that the head names", () => {
    const head = `<meta name="publishdate" content=" 2024-08-28">`;
    expect(read(page(full, { head }))).toMatchObject({ publishedAt: "2024-08-28T13:48:13+08:00" });
  });

  it("takes midnight for a day", () => {
    expect(read(page("<date>2024-08-28 00:00:00:0</date>"))).toMatchObject({ publishedAt: "2024-08-28" });
  });

  it("is silent where it is empty, and never beats the head", () => {
    const empty = "<date></date><author></author><sourcename></sourcename>";
    expect(read(page(empty))).toMatchObject({ publishedAt: null, author: null, outlet: "青石在线" });
    const head = `<meta name="source" content="青石晚报"><meta name="author" content="方敏">`;
    expect(read(page(full, { head }))).toMatchObject({ outlet: "青石晚报", author: "方敏" });
  });

  it("does not make an editor of the head the author", () => {
    const head = `<meta name="author" content="周石">`;
    const editor = `<div class="editor">【责任编辑：周石】</div>`;
    expect(read(page("<date>2024-08-28 13:48:13:671</date>", { head, editor }))).toMatchObject({
      author: null,
    });
  });
});
