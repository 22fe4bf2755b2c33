import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { foreignPage } from "../fixtures/capture/foreign-page.ts";
import { newsPage } from "../fixtures/capture/news-page.ts";
import { PARAGRAPHS, paragraphsHtml } from "../fixtures/capture/sentences.ts";

const URI = "https://news.qingshi.example/a/20240828/1234567.html";
const now = new Date("2026-11-22T00:00:00Z");

function articleOf(html: string): Article {
  const extraction = extractArticle(parseHtml(html, URI), URI, { now });
  if (extraction.kind !== "article") throw new Error(`refused: ${extraction.reason}`);
  return extraction.article;
}

interface Piece {
  readonly name: string;
  readonly html: string;
  /** Lines of the text. */
  readonly lines: readonly string[];
  /** Part of our HTML. */
  readonly kept: string;
}

const PIECES: readonly Piece[] = [
  {
    name: "a table with its caption, head and spans",
    html: `<table class="tags"><caption>修缮预算</caption><thead><tr><th scope="col">年份</th><th>瓦（片）</th></tr></thead><tbody><tr><td>二〇二三</td><td>4800</td></tr><tr><td colspan="2">来年另计</td></tr></tbody></table>`,
    lines: ["修缮预算", "年份", "瓦（片）", "二〇二三", "4800", "来年另计"],
    kept: `<table><caption>修缮预算</caption><thead><tr><th scope="col">年份</th><th>瓦（片）</th></tr></thead><tbody><tr><td>二〇二三</td><td>4800</td></tr><tr><td colspan="2">来年另计</td></tr></tbody></table>`,
  },
  {
    name: "a list in a list, numbered from three",
    html: `<ol start="3"><li>揭瓦</li><li>洗瓦<ul><li>用井水</li><li>不用碱</li></ul></li><li>归位</li></ol>`,
    lines: ["揭瓦", "洗瓦", "用井水", "不用碱", "归位"],
    kept: `<ol start="3"><li>揭瓦</li><li>洗瓦<ul><li>用井水</li><li>不用碱</li></ul></li><li>归位</li></ol>`,
  },
  {
    name: "a quotation and who said it",
    html: `<blockquote><p>瓦是会记事的。</p><cite>——老街的看门人</cite></blockquote>`,
    lines: ["瓦是会记事的。", "——老街的看门人"],
    kept: `<blockquote><p>瓦是会记事的。</p><cite>——老街的看门人</cite></blockquote>`,
  },
  {
    name: "a picture with its caption",
    html: `<figure><img src="/roof.jpg" width="640" height="400" alt="屋脊"><figcaption>屋脊上的第四种纹样。</figcaption></figure>`,
    lines: ["屋脊上的第四种纹样。"],
    kept: `<figure><img src="https://news.qingshi.example/roof.jpg" alt="屋脊"><figcaption>屋脊上的第四种纹样。</figcaption></figure>`,
  },
  {
    name: "code with its lines",
    html: `<pre><code>for tile in roof:\n    wash(tile)</code></pre>`,
    lines: ["for tile in roof:", "wash(tile)"],
    kept: `<pre><code>for tile in roof:<br>    wash(tile)</code></pre>`,
  },
  {
    name: "code with an element for each line",
    html: `<pre><code><span>for tile in roof:</span></code><code><span>    wash(tile)</span></code></pre>`,
    lines: ["for tile in roof:", "wash(tile)"],
    kept: `<pre><code>for tile in roof:</code><br><code>    wash(tile)</code></pre>`,
  },
  {
    name: "a footnote and its mark",
    html: `<p>第七种纹样只见于县志<sup><a href="#fn1">[1]</a></sup>，没有实物。</p><section class="footnotes"><ol><li id="fn1">《青石县志》卷三。</li></ol></section>`,
    lines: ["第七种纹样只见于县志[1]，没有实物。", "《青石县志》卷三。"],
    kept: `第七种纹样只见于县志<sup><a href="https://news.qingshi.example/a/20240828/1234567.html#fn1">[1]</a></sup>，没有实物。`,
  },
  {
    name: "what unfolds, with its heading on a line of its own",
    html: `<details><summary>修缮的经过</summary><p>先揭瓦，后洗瓦，再归位。</p></details>`,
    lines: ["修缮的经过", "先揭瓦，后洗瓦，再归位。"],
    kept: `<div><div>修缮的经过</div><p>先揭瓦，后洗瓦，再归位。</p></div>`,
  },
  {
    name: "terms and what they mean",
    html: `<dl><dt>瓦当</dt><dd>檐口的圆瓦</dd></dl>`,
    lines: ["瓦当", "檐口的圆瓦"],
    kept: `<dl><dt>瓦当</dt><dd>檐口的圆瓦</dd></dl>`,
  },
  {
    name: "words of a sentence that are links to topics",
    html: `<p>工匠说<a id="auto-tag_qingshi" class="tag" href="/t/1">青石镇</a>还剩<span class="related-term">两处</span>没有修。</p>`,
    lines: ["工匠说青石镇还剩两处没有修。"],
    kept: `工匠说<a href="https://news.qingshi.example/t/1">青石镇</a>还剩两处没有修。`,
  },
];

const WASTE: readonly (readonly [name: string, html: string, words: string])[] = [
  ["an advertisement", `<div class="ad-wrap"><p>买瓦送水，只在今天</p></div>`, "买瓦送水"],
  ["other stories", `<div class="recommend"><h3>相关阅读</h3><ul><li><a href="/1">邻镇的桥也要修了</a></li></ul></div>`, "邻镇的桥"],
  ["other stories below a heading alone", `<p>相关阅读：</p><p><a href="/1">冬天的茶馆</a></p>`, "冬天的茶馆"],
  ["one other story behind a label", `<p>【延伸阅读】<a href="/1">冬天的茶馆</a></p>`, "冬天的茶馆"],
  ["one other story in French", `<p>Lire aussi | <a href="/1">Histoire d’un pont</a></p>`, "Histoire"],
  ["other stories in Arabic", `<div>اقرأ أيضا</div><ul><li><a href="/1">قصة الجسر</a></li></ul>`, "قصة"],
  ["other stories with their days", `<p>相关阅读</p><ul><li><a href="/1">冬天的茶馆</a><span>08-22</span></li></ul>`, "冬天的茶馆"],
  ["a prompt to subscribe", `<div class="subscription-widget-wrap"><p>把札记寄到你的信箱</p></div>`, "信箱"],
  ["the editor", `<p>责任编辑：周石</p>`, "周石"],
  ["the editor in brackets", `<p>（责编：周石、何川）</p>`, "周石"],
  ["an app", `<p>打开青石新闻APP</p>`, "APP"],
  ["a code to scan", `<div class="qrcode"><p>扫码看更多</p></div>`, "扫码"],
  ["a share bar", `<div class="share-bar"><a>分享到微博</a></div>`, "微博"],
  ["a player that cannot play", `<div class="video-player"><p>当前视频播放失败</p></div>`, "播放失败"],
]; // prettier-ignore

function bodyOf(...pieces: readonly string[]): string {
  const [first, second, third, fourth] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return [first, second, ...pieces, third, fourth].join("\n");
}

describe("what a body is made of", () => {
  it.each(PIECES)(
    "keeps $name, in a container that is known and in one that is not",
    ({ html, lines, kept }) => {
      for (const container of ["article-content", "x17"]) {
        const article = articleOf(newsPage({ container, body: bodyOf(html) }));
        expect(article.text.split("\n")).toEqual([
          ...PARAGRAPHS.slice(0, 2),
          ...lines,
          ...PARAGRAPHS.slice(2),
        ]);
        expect(article.html.replaceAll(/>\s+</g, "><")).toContain(kept);
      }
    },
  );

  it.each(WASTE)("leaves out %s", (_, html, words) => {
    const article = articleOf(newsPage({ body: `${paragraphsHtml}${html}` }));
    expect(article.text).toBe(PARAGRAPHS.join("\n"));
    expect(article.html).not.toContain(words);
  });

  it("keeps every piece in order, whatever stands beside it", () => {
    const piece = fc.constantFrom(...PIECES);
    const waste = fc.constantFrom(...WASTE.map(([, html]) => html));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), waste, (pieces, ending) => {
        const body = `${bodyOf(...pieces.map(({ html }) => html))}${ending}`;
        const lines = articleOf(newsPage({ body })).text.split("\n");
        expect(lines).toEqual([
          ...PARAGRAPHS.slice(0, 2),
          ...pieces.flatMap((one) => one.lines),
          ...PARAGRAPHS.slice(2),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the cells of a wide table in reading order abroad too", () => {
    const rows = [1, 2, 3].map((row) => `<tr><td>Roof ${row}</td><td>${row * 1600} tiles</td></tr>`);
    const body = `${foreignParagraph}<table>${rows.join("")}</table>${foreignParagraph}`;
    expect(articleOf(foreignPage({ body })).text).toContain(
      "Roof 1\n1600 tiles\nRoof 2\n3200 tiles\nRoof 3\n4800 tiles",
    );
  });
});

const foreignParagraph = `<p>${"The mason counted the tiles of each roof twice, once by hand and once by the light of a lamp, and wrote both numbers down. ".repeat(3)}</p>`;
