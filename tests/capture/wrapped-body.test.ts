import { expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import type { Article } from "../../src/capture/article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

const ADDRESS = "https://news.qingshi.example/2026/0220/article_12345.html";
const NOW = new Date("2026-03-01T00:00:00Z");
const LINES = [
  "老街的屋脊在这个冬天修好了，匠人们从邻镇赶来，带着自己烧的旧瓦和祖上传下的图样，一住就是三个月。",
  "镇上的人说，他们从小就听长辈讲屋脊上那两只石兽的故事，如今终于又能在黄昏里看见它们的影子了。",
  "修屋的钱是街坊凑的，账目贴在巷口，每一笔都写得清清楚楚，连一斤麻绳的价钱也没有落下。",
  "开春以后，匠人们还要去修河边的戏台，那里的木柱已经歪了多年，谁也说不清是哪一年的水冲的。",
];
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join("");

function read(body: string, byline = "2026-02-20"): Article | null {
  const page = `<html lang="zh-CN"><head><title>老街的屋脊_青石新闻网</title></head><body><h1>老街的屋脊</h1>
    <div class="info">${byline}</div><div class="article-body">${body}</div></body></html>`;
  const extraction = extractArticle(parseHtml(page, ADDRESS), ADDRESS, { now: NOW });
  return extraction.kind === "article" ? extraction.article : null;
}

it.each([
  ["the whole body", `<form id="form1">${paragraphs(LINES)}</form>`],
  ["a part of it", `${paragraphs(LINES.slice(0, 2))}<form>${paragraphs(LINES.slice(2))}</form>`],
])("keeps text that a form wraps: %s", (_, body) => {
  expect(read(body)?.text).toBe(LINES.join("\n"));
});

it.each([
  ["02-20", "2026-02-20"],
  ["两天前", "2026-02-27"],
  ["十二天前", "2026-02-17"],
])("reads the date %s", (byline, date) => {
  expect(read(paragraphs(LINES), byline)?.publishedAt).toBe(date);
});

it.each([
  ['<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1200w">', "/l.jpg"],
  ['<img src="/l.jpg" width="10%">', "/l.jpg"],
  ['<img src="/share/l.jpg" width="600">', "/share/l.jpg"],
])("takes the full picture of %s", (image, path) => {
  const images = read(`${paragraphs(LINES)}<p>${image}</p>`)?.images;
  expect(images?.map(({ uri }) => new URL(uri).pathname)).toEqual([path]);
});
