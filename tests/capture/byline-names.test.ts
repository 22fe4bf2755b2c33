import { describe, expect, it } from "vitest";
import { closingNames, openingNames } from "../../src/capture/byline-names.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { newsPage } from "../fixtures/capture/news-page.ts";
import { paragraphsHtml } from "../fixtures/capture/sentences.ts";

describe("names in the opening of a text", () => {
  it.each([
    ["新华社青石8月28日电（记者 林知夏、周石）老街的修缮今天开工。", "林知夏 周石"],
    ["本报讯（见习记者 林知夏 通讯员 周石）老街的修缮今天开工。", "林知夏"],
    ["（青石日报记者 方 敏）", "方敏"],
    ["本报记者 林知夏 方　敏", "林知夏 方敏"],
    ["中新社记者 林知夏", "林知夏"],
    ["文/本报记者 林知夏", "林知夏"],
    ["文｜林知夏", "林知夏"],
    ["撰文：林知夏、周石", "林知夏 周石"],
    ["编译：林知夏", "林知夏"],
    ["（作者：林知夏）", "林知夏"],
    ["〔記者林知夏／綜合報導〕老街今天開工。", "林知夏"],
    ["（青石社記者陳知夏台北28日電）老街今天開工。", "陳知夏"],
    ["（工人报-河湾网记者林知夏）老街今天开工。", "林知夏"],
    ["【大河湾2024年08月28日讯】（大河湾记者林知夏报导）老街今天开工。", "林知夏"],
    ["□ 青石日报记者 林知夏", "林知夏"],
    ["（文/图 林知夏）", null],
    ["责任编辑：林知夏", null],
    ["记者从青石县政府了解到，老街今天开工。", null],
    ["记者林知夏昨天来到老街，看见匠人在屋脊上。", null],
    ["文/广告", null],
  ])("%s: %s", (line, names) => {
    expect(openingNames(line)).toBe(names);
  });
});

it.each([
  ["旧瓦归位，新瓦让路。（林知夏）", "林知夏"],
  ["旧瓦归位，新瓦让路。（记者 林知夏 周石）", "林知夏 周石"],
  ["旧瓦归位，新瓦让路。（完）", null],
  ["旧瓦归位，新瓦让路。（未完待续）", null],
  ["旧瓦归位（林知夏）", null],
])("reads the brackets that close a text: %s", (line, names) => {
  expect(closingNames(line)).toBe(names);
});

describe("the author of a page", () => {
  const authorOf = (change: Parameters<typeof newsPage>[0]): string | null => {
    const uri = "https://news.qingshi.example/a/20240828/1234567.html";
    const extraction = extractArticle(parseHtml(newsPage(change), uri), uri, {
      now: new Date("2026-11-22T00:00:00Z"),
    });
    return extraction.kind === "article" ? extraction.article.author : null;
  };
  const byline = "<p>2024-08-28 21:03 来源：青石日报</p>";

  it("is not the editor whom the system puts into the head", () => {
    const head = '<meta name="author" content="方敏">';
    expect(authorOf({ byline, head })).toBe("方敏");
    expect(authorOf({ byline, head, body: `${paragraphsHtml}<p>责任编辑：方敏</p>` })).toBeNull();
  });

  it("is not a number", () => {
    expect(authorOf({ byline, head: '<meta name="author" content="104363">' })).toBeNull();
  });

  it("may stand behind the outlet", () => {
    expect(authorOf({ byline: "<p>2024-08-28 21:03 来源：青石日报 林知夏</p>" })).toBe("林知夏");
  });
});

it("takes the moment from the head when it can fall on the day that is shown", () => {
  const uri = "https://news.bay.example/2019/11/18/bridge-opens/";
  const words = "The old bridge opened again on Monday after two years of repairs by the county. ".repeat(6);
  const page = (named: string) =>
    `<html lang="en"><head><title>The bridge opens again after two years</title><meta property="article:published_time" content="${named}"></head>
<body><h1>The bridge opens again after two years</h1><p>November 18, 2019</p><p>${words}</p><p>${words}</p></body></html>`;
  const published = (named: string): string | null => {
    const extraction = extractArticle(parseHtml(page(named), uri), uri, {
      now: new Date("2026-11-22T00:00:00Z"),
    });
    return extraction.kind === "article" ? extraction.article.publishedAt : null;
  };
  expect(published("2019-11-19T02:15:00Z")).toBe("2019-11-19T02:15:00Z");
  expect(published("2019-11-21T02:15:00Z")).toBe("2019-11-18");
});
