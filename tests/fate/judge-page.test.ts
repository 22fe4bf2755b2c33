import { describe, expect, it } from "vitest";
import type { Via } from "../../src/capture/capture.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import type { Evidence, Memento } from "../../src/fate/evidence.ts";
import { judgeFate } from "../../src/fate/judge-fate.ts";
import { readSignals } from "../../src/fate/read-signals.ts";
import { NOTICE_CASES, WALL_CASES } from "./notice-cases.ts";
import { newsArticle, wechatArticle } from "./sample-pages.ts";

const now = new Date("2024-03-06T00:00:00Z");
const WECHAT = "https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv";
const LINES = [
  "周六清早，码头上的第一筐鱼刚刚到岸，冰还没有化。",
  "卖鱼的人说，今年的水比往年凉，鱼来得也晚。",
  "我挑了两条，用报纸包好，沿着河堤走回家去。",
];

/** From the bytes' text to a verdict's evidence, as a recheck does it. */
function observe(html: string, uri: string, status: number | null = 200, via: Via = "fetch"): Evidence {
  const document = parseHtml(html, uri);
  const extraction = extractArticle(document, uri, { now });
  const signals = readSignals(document, uri);
  return { via, requestedUri: uri, finalUri: uri, status, extraction, signals };
}

function save(html: string, uri: string, via: Via = "fetch"): Memento {
  const { extraction } = observe(html, uri, 200, via);
  if (extraction?.kind !== "article") throw new Error(`no article at ${uri}`);
  return { ...extraction.article, capturedAt: now.toISOString(), via };
}

describe("a page and the article that was saved from its address", () => {
  it.each([...NOTICE_CASES, ...WALL_CASES])("$fate, $cause: $notice", (row) => {
    const wechat = row.uri.startsWith("https://mp.weixin");
    const saved = save(wechat ? wechatArticle("早市上的鱼", LINES) : newsArticle({}), row.uri);
    const verdict = judgeFate(observe(row.html, row.uri), [saved]);
    expect(verdict).toMatchObject({
      fate: row.fate,
      cause: row.cause,
      notice: row.notice,
      movedTo: row.movedTo ?? null,
    });
  });

  it.each(NOTICE_CASES)("unchanged, though it quotes: $notice", ({ notice, uri }) => {
    const html = newsArticle({
      title: notice,
      body: [`那一行字是：“${notice}”，后来再也没有换过。`, notice],
    });
    expect(judgeFate(observe(html, uri), [save(html, uri)]).fate).toBe("unchanged");
    const post = wechatArticle(notice, [...LINES, notice]);
    expect(judgeFate(observe(post, WECHAT), [save(post, WECHAT)]).fate).toBe("unchanged");
  });

  it.each(["page", "fetch"] as const)("edited by one character, saved by %s", (via) => {
    const html = wechatArticle("早市上的鱼，还有一筐冰", LINES);
    const later = html.replace("挑了两条", "挑了三条");
    expect(judgeFate(observe(later, WECHAT), [save(html, WECHAT, via)]).fate).toBe("edited");
    expect(judgeFate(observe(html, WECHAT), [save(html, WECHAT, via)]).fate).toBe("unchanged");
  });

  it.each(["本文已删除", "应作者要求，本文已删除。"])(
    "removed when the editor left headline, byline and: %s",
    (words) => {
      const html = newsArticle({});
      const blanked = html.replace(
        /<div id="content">.*?<\/div>/s,
        `<div id="content"><p>${words}</p></div>`,
      );
      const verdict = judgeFate(observe(blanked, "https://www.example.cn/a/1.html"), [
        save(html, "https://www.example.cn/a/1.html"),
      ]);
      expect(verdict).toMatchObject({ fate: "removed", cause: "unavailable-no-reason", notice: words });
    },
  );

  it("unchanged when WeChat's script has shown the body that was served hidden", () => {
    const served = wechatArticle("早市上的鱼，还有一筐冰", LINES);
    const shown = served.replace(/visibility: hidden; opacity: 0/, "").replaceAll("<p>", "<p><span>");
    expect(judgeFate(observe(served, WECHAT), [save(shown, WECHAT, "page")]).fate).toBe("unchanged");
  });
});
