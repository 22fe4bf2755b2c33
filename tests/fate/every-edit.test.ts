import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { comparisonKey } from "../../src/compare/split-units.ts";
import type { Memento } from "../../src/fate/evidence.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { governmentPages } from "../fixtures/capture/government-pages.ts";
import { newspaperPages } from "../fixtures/capture/newspaper-pages.ts";
import { portalPages } from "../fixtures/capture/portal-pages.ts";
import { TWO_VIEWS } from "../fixtures/capture/platforms/data-pages.ts";
import { wechatArticle } from "../fixtures/capture/wechat-page.ts";

const NOW = new Date("2026-11-22T00:00:00Z");
const WECHAT = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";

const PAGES = [
  ...[...portalPages, ...newspaperPages, ...governmentPages],
  ...TWO_VIEWS.map(({ name, uri, rendered }) => ({ name, uri, html: rendered })),
  { name: "WeChat", uri: WECHAT, html: wechatArticle() },
];

function read(html: string, uri: string): Article {
  const extraction = extractArticle(parseHtml(html, uri), uri, { now: NOW });
  if (extraction.kind !== "article") throw new Error(`${uri}: ${extraction.reason}`);
  return extraction.article;
}

function asSaved(article: Article): Memento {
  const pictures = article.images.map(({ uri }) => uri);
  return { ...article, pictures, extractor: "1", capturedAt: "2026-11-01T00:00:00Z", via: "fetch" };
}

function fateOf(html: string, uri: string, saved: Memento) {
  const document = parseHtml(html, uri);
  const evidence = { via: "fetch", requestedUri: uri, finalUri: uri, status: 200, extractor: "1" } as const;
  const signals = readSignals(document, uri);
  const extraction = extractArticle(document, uri, { now: NOW });
  return judgeFate({ ...evidence, extraction, signals }, [saved]).fate;
}

/** Puts another character in one place of a sentence, wherever the page's source has that sentence. */
function spoil(html: string, sentence: string, at: number, by: string): string {
  const changed = sentence.slice(0, at) + by + sentence.slice(at + 1);
  return html.replaceAll(sentence, changed);
}

describe.each(PAGES)("an edit of one character: $name", ({ html, uri }) => {
  const article = read(html, uri);
  const saved = asSaved(article);
  const lines = [article.title ?? "", ...article.text.split("\n")]
    .flatMap((line) => line.split(/(?<=[。！？])/))
    .filter((sentence) => sentence.length >= 5 && html.includes(sentence));

  it("is found wherever it stands in text or headline", () => {
    expect(lines.length).toBeGreaterThan(0);
    const places = fc
      .constantFrom(...lines)
      .chain((line) => fc.tuple(fc.constant(line), fc.nat(line.length - 1)));
    fc.assert(
      fc.property(places, fc.constantFrom("龘", "Q", "7"), ([line, at], by) => {
        fc.pre(comparisonKey(line.charAt(at)) !== "" && comparisonKey(line.charAt(at)) !== comparisonKey(by));
        expect(fateOf(spoil(html, line, at, by), uri, saved), `${line}[${at}]`).toBe("edited");
      }),
      { numRuns: 12 },
    );
  });

  it("is none when only counters, comments and advertisements differ", () => {
    expect(fateOf(html, uri, saved)).toBe("unchanged");
    const noise = `<div class="comments"><p>沙发</p><p>阅读 ${Math.PI}万</p></div><div class="ad">广告</div>`;
    expect(fateOf(html.replace("</body>", `${noise}</body>`), uri, saved)).toBe("unchanged");
  });
});

describe("what stands beside the words", () => {
  const saved = asSaved(read(wechatArticle(), WECHAT));

  it.each([
    ["another author", /content="林知夏"/g, 'content="周石"'],
    ["another time", /1724850180/g, "1724936580"],
    ["another picture", /mmbiz_png\/one\//g, "mmbiz_png/two/"],
  ])("is edited by %s", (_, from, to) => {
    const html = wechatArticle();
    expect(html).toMatch(from);
    expect(fateOf(html.replace(from, to), WECHAT, saved)).toBe("edited");
  });

  it("is not edited by another size of a picture, nor compared with what other rules read", () => {
    const html = wechatArticle();
    expect(fateOf(html.replaceAll("/640?wx_fmt=png", "/0?wx_fmt=jpeg"), WECHAT, saved)).toBe("unchanged");
    const other = html.replaceAll("林知夏", "周石").replaceAll("mmbiz_png/one/", "mmbiz_png/two/");
    expect(fateOf(other, WECHAT, { ...saved, extractor: "0" })).toBe("unchanged");
    expect(fateOf(other, WECHAT, { ...saved, publisher: "generic" })).toBe("unchanged");
  });
});

describe("what a page of no known publisher states in its data", () => {
  const uri = "https://news.qingshi.example/2024/0828/12345.html";
  const page = (author: string, time: string, shown = time) =>
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口最后的船票_青石新闻网</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"渡口最后的船票",
"datePublished":"${time}","author":{"@type":"Person","name":"${author}"}}</script></head><body><div class="wrap">
<h1>渡口最后的船票</h1><p class="info">${shown.slice(0, 10)} ${shown.slice(11, 16)} 来源：青石晚报</p>
<article><p>${"江边的渡口停用以后，老船工把最后一张船票留了下来，夹在账本里。".repeat(3)}</p>
<p>${"他说，那天早上只有三位乘客，其中一位是去对岸上学的孩子。".repeat(3)}</p></article></div></body></html>`;
  const [AT, LATER] = ["2024-08-28T21:03:00+08:00", "2024-08-29T07:15:00+08:00"];
  const saved = asSaved(read(page("林知夏", AT), uri));

  it.each([
    ["another author", page("周石", AT)],
    ["another time", page("林知夏", LATER)],
  ])("is edited by %s", (_, html) => {
    expect(fateOf(html, uri, saved)).toBe("edited");
  });

  it.each([
    ["the same data", page("林知夏", AT)],
    ["a time that only the page shows otherwise", page("林知夏", AT, LATER)],
    ["the moment of the reading", page("林知夏", NOW.toISOString())],
    ["a time after it was saved, as pages state that are built anew", page("林知夏", "2026-11-20T04:00:00Z")],
  ])("is not edited by %s", (_, html) => {
    expect(fateOf(html, uri, saved)).toBe("unchanged");
  });

  it("is not edited by what another version of the extractor read", () => {
    expect(fateOf(page("周石", LATER), uri, { ...saved, extractor: "0" })).toBe("unchanged");
  });
});
