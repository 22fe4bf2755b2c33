import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { firstPageOf, nextPages } from "../../src/capture/next-pages.ts";

const SITE = "https://news.qingshi.example";

function pagesOf(at: string, links: string, first?: string): readonly string[] {
  const uri = new URL(at, SITE);
  const document = parseHtml(`<html><head></head><body>${links}</body></html>`, uri.href);
  return nextPages(document, uri.href, uri, first === undefined ? uri : new URL(first, SITE)).map((one) =>
    one.replace(SITE, ""),
  );
}

describe("pages of one article", () => {
  it.each([
    [
      "/a/123.html",
      '<a href="123_2.html">2</a><a href="123_3.html">3</a><a href="123_2.html">下一页</a>',
      ["/a/123_2.html", "/a/123_3.html"],
    ],
    [
      "/a/t1_98765.html",
      '<a href="t1_98765_1.html">2</a><a href="t1_98765_2.html">3</a>',
      ["/a/t1_98765_1.html", "/a/t1_98765_2.html"],
    ],
    ["/a/bridge", '<a href="/a/bridge/2/">Next page</a>', ["/a/bridge/2/"]],
    ["/a/123.html", '<a href="/a/123.html?page=2#top">[2]</a>', ["/a/123.html?page=2"]],
    ["/a/v.do?id=7&page=1", '<a href="/a/v.do?id=7&page=2">下一頁</a>', ["/a/v.do?id=7&page=2"]],
    ["/a/123.html", '<link rel="next" href="/a/123_2.html">', ["/a/123_2.html"]],
  ])("of %s", (at, links, pages) => {
    expect(pagesOf(at, links)).toEqual(pages);
  });

  it.each([
    ["the next article", "/a/123.html", '<a href="124.html">下一页</a>'],
    [
      "an article of an electronic newspaper",
      "/20240828/content_1.htm",
      '<a href="content_2.htm">2</a><a href="content_2.htm">下一页</a>',
    ],
    ["a number that is an identity", "/archives/12", '<a href="/archives/13">下一页</a>'],
    ["a headline that links to a page of it", "/a/123.html", '<a href="123_2.html">旧瓦归位</a>'],
    ["another site", "/a/123.html", '<a href="https://other.example/a/123_2.html">2</a>'],
    ["itself", "/a/123.html", '<a href="/a/123.html">1</a>'],
  ])("never %s", (_, at, links) => {
    expect(pagesOf(at, links)).toEqual([]);
  });

  it("go on behind a later page", () => {
    const links = '<a href="123.html">1</a><a href="123_2.html">2</a><a href="123_3.html">3</a>';
    expect(pagesOf("/a/123_2.html", links, "/a/123.html")).toEqual(["/a/123_3.html"]);
  });
});

function firstOf(at: string, links: string): string | null {
  const uri = new URL(at, SITE);
  const document = parseHtml(`<html><head></head><body>${links}</body></html>`, uri.href);
  return firstPageOf(document, uri.href, uri)?.replace(SITE, "") ?? null;
}

describe("the first page of an article", () => {
  it.each([
    ["/a/123_3.html", '<a href="123.html">1</a><a href="123_2.html">2</a>', "/a/123.html"],
    ["/a/123_2.html", '<a href="123.html">上一页</a>', "/a/123.html"],
    ["/a/t1_98765_1.html", '<a href="t1_98765.html">上一頁</a>', "/a/t1_98765.html"],
    ["/a/bridge/2/", '<link rel="prev" href="/a/bridge">', "/a/bridge"],
    ["/a/v.do?id=7&page=2", '<a href="/a/v.do?id=7&page=1#top">[1]</a>', "/a/v.do?id=7&page=1"],
  ])("is named by %s", (at, links, first) => {
    expect(firstOf(at, links)).toBe(first);
  });

  it.each([
    ["the first page itself", "/a/123.html", '<a href="123.html">1</a>'],
    ["an article with a number for a name", "/archives/12", '<a href="/archives">首页</a>'],
    ["the article before", "/a/123_3.html", '<a href="122.html">上一页</a>'],
    ["a headline", "/a/123_2.html", '<a href="123.html">旧瓦归位</a>'],
    ["another site", "/a/123_2.html", '<a href="https://other.example/a/123.html">1</a>'],
  ])("is not guessed from %s", (_, at, links) => {
    expect(firstOf(at, links)).toBeNull();
  });
});
