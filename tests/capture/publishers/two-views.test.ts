import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/capture/article.ts";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { normaliseForComparison } from "../../../src/capture/normalise-text.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { DATA_SITES } from "../../../src/capture/publishers/registry.ts";
import { TWO_VIEWS } from "../../fixtures/capture/platforms/data-pages.ts";
import { PARAGRAPHS } from "../../fixtures/capture/sentences.ts";

const now = new Date("2026-11-22T00:00:00Z");
const inBrowser = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

function articleOf(html: string, uri: string, parse = parseHtml): Article {
  const found = extractArticle(parse(html, uri), uri, { now });
  if (found.kind !== "article") throw new Error(`refused: ${found.reason}`);
  return found.article;
}

describe.each(TWO_VIEWS)("$name", ({ uri, rendered, served }) => {
  it("has the same text, pictures and byline as shown and as served, in either DOM", () => {
    const shown = articleOf(rendered, uri, inBrowser);
    expect(shown.text.length).toBeGreaterThan(8);
    expect(shown.publishedAt === null ? null : Date.parse(shown.publishedAt)).toBe(
      Date.parse("2024-08-28T13:03:00Z"),
    );
    for (const other of [
      articleOf(served, uri),
      articleOf(served, uri, inBrowser),
      articleOf(rendered, uri),
    ]) {
      expect(normaliseForComparison(other.text)).toBe(normaliseForComparison(shown.text));
      expect(other.images).toEqual(shown.images);
      expect(Date.parse(other.publishedAt ?? "")).toBe(Date.parse(shown.publishedAt ?? ""));
      const { title, author, outlet, publisher, canonicalUri } = other;
      expect({ title, author, outlet, publisher, canonicalUri }).toMatchObject({
        title: shown.title,
        author: shown.author,
        outlet: shown.outlet,
        publisher: shown.publisher,
        canonicalUri: shown.canonicalUri,
      });
    }
  });
});

it("keeps lines, quotation and list of a column, and its number", () => {
  const [column, opus] = TWO_VIEWS.slice(-2);
  if (!column || !opus) throw new Error("no columns");
  const article = articleOf(opus.served, opus.uri);
  expect(article.text).toBe("一、屋脊\n先洗净，再晾干。\n晾三天。@青石日报\n瓦是借来的。\n云头");
  expect(article.html).toContain("<blockquote><p>瓦是借来的。</p></blockquote>");
  expect(article.images.map(({ uri }) => uri)).toEqual([
    "https://i0.hdslb.com/bfs/new_dyn/a.jpg",
    "https://i0.hdslb.com/bfs/new_dyn/top.jpg",
  ]);
  expect(article.canonicalUri).toBe(articleOf(column.served, column.uri).canonicalUri);
});

it("reads what Nuxt wrote as a function of its values", () => {
  const html = `<script>window.__NUXT__=(function(a,b,c){return {data:[{header:a,sections:[{type:b,content:c},{type:b,content:"${PARAGRAPHS[1]}"}],show:!0,x:void 0}]}}("旧瓦归位","text","${PARAGRAPHS[0]}"));</script>`;
  expect(articleOf(html, "https://baijiahao.baidu.com/s?id=1700000000000000002")).toMatchObject({
    title: "旧瓦归位",
    text: `${PARAGRAPHS[0]}\n${PARAGRAPHS[1]}`,
  });
});

it("tells for every site where its rules come from, and tests it", () => {
  expect(DATA_SITES.filter(({ rules }) => rules.evidence.length < 10)).toEqual([]);
  const tested = new Set(TWO_VIEWS.map((view) => articleOf(view.served, view.uri).publisher));
  expect(DATA_SITES.map(({ rules }) => rules.id).filter((id) => !tested.has(id))).toEqual([]);
});
