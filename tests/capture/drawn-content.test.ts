import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

const ADDRESS = "https://mp.weixin.qq.com/s/abcdEFGHijklMNOPqrstUV";
const PICTURE = "https://mmbiz.qpic.cn/mmbiz_jpg/sketch/640?wx_fmt=jpeg";
const NOW = new Date("2026-03-01T00:00:00Z");

const PAGE = `<html><head><meta property="og:title" content="老街的屋脊"></head><body id="activity-detail">
  <div id="js_article"><h1 id="activity-name">老街的屋脊</h1><a id="js_name">青石夜话</a>
  <div id="js_content"><p>屋脊修好的那天，街坊们都来看。</p>
  <svg viewBox="0 0 1080 900" style="background-image:url(&quot;${PICTURE}&quot;)"></svg>
  <svg viewBox="0 0 1080 900"><g><foreignObject width="1080" height="900"><section>
    <svg viewBox="0 0 9 9"><foreignObject><p>匠人把最后一片瓦放上去。</p></foreignObject></svg>
    <p>雨在夜里来了。</p></section></foreignObject></g></svg></div></div></body></html>`;

const PARSERS: readonly (readonly [name: string, parse: () => Document])[] = [
  ["the page's DOM", () => new DOMParser().parseFromString(PAGE, "text/html")],
  ["the worker's DOM", () => parseHtml(PAGE, ADDRESS)],
];

describe.each(PARSERS)("drawings of an article in %s", (_, parse) => {
  it("give their text and their picture", () => {
    const read = extractArticle(parse(), ADDRESS, { now: NOW });
    const article = read.kind === "article" ? read.article : null;
    expect(article?.text).toBe("屋脊修好的那天，街坊们都来看。\n匠人把最后一片瓦放上去。\n雨在夜里来了。");
    expect(article?.images.map(({ uri }) => uri)).toEqual([PICTURE]);
  });
});
