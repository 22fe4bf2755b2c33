import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageReading } from "../../src/fate/page-reading.ts";
import { acceptReading } from "../../src/messages/accept-reading.ts";

const TAB = "https://news.example.cn/2024/a.html";
const reading: PageReading = {
  uri: TAB,
  contentType: "text/html",
  charset: "UTF-8",
  status: 200,
  extraction: {
    kind: "article",
    article: {
      title: "标题",
      author: null,
      outlet: "滨海日报",
      account: null,
      source: null,
      publishedAt: "2024-08-28T21:03:00+08:00",
      language: "zh-CN",
      text: "正文。",
      html: "<p>正文。</p>",
      images: [{ uri: "https://img.example.cn/1.jpg", alt: null }],
      canonicalUri: TAB,
      publisher: "generic",
      partial: null,
      nextPages: [],
    },
  },
  signals: { notice: null, documentTitle: "标题", textLength: 3 },
  pageHtml: "<html></html>",
};
const article = reading.extraction.kind === "article" ? reading.extraction.article : null;
const withArticle = (change: object): unknown => ({
  ...reading,
  extraction: { kind: "article", article: { ...article, ...change } },
});

describe("acceptReading", () => {
  it("accepts what the capture script sends", () => {
    expect(acceptReading(structuredClone(reading), TAB)).toEqual({ ok: true, reading });
  });

  it("keeps all that a notice says, to the account that it names", () => {
    const notice: NonNullable<PageReading["signals"]["notice"]> = {
      ...{ fate: "removed", cause: "platform", row: "wechat-violation", movedTo: null },
      ...{ notice: "此内容因违规无法查看", reason: "经平台审核", regulation: "《规定》" },
      ...{ reasonId: "2101", accountId: "gh_0123456789ab", accountName: "河湾纪事" },
    };
    const given = { ...reading, signals: { ...reading.signals, notice } };
    expect(acceptReading(structuredClone(given), TAB)).toEqual({ ok: true, reading: given });
  });

  it.each([
    ["nothing", undefined, "(root)"],
    ["a page of another origin", { ...reading, uri: "https://evil.test/" }, "uri"],
    [
      "an article of another site",
      withArticle({ canonicalUri: "https://mp.weixin.qq.com/s/x" }),
      "canonicalUri",
    ],
    [
      "an article of another owner under the same country's suffix",
      {
        ...Object(withArticle({ canonicalUri: "https://other.com.cn/a.html" })),
        uri: "https://news.example.com.cn/a.html",
      },
      "canonicalUri",
      "https://news.example.com.cn/a.html",
    ],
    [
      "a script address",
      withArticle({ canonicalUri: "javascript:alert(1)" }),
      "extraction.article.canonicalUri",
    ],
    [
      "an image behind data:",
      withArticle({ images: [{ uri: "data:,x", alt: null }] }),
      "extraction.article.images.0.uri",
    ],
    ["a text that is none", withArticle({ text: 7 }), "extraction.article.text"],
    ["an unknown outcome", { ...reading, extraction: { kind: "gift" } }, "extraction.kind"],
    ["an impossible status", { ...reading, status: -1 }, "status"],
  ])("refuses %s and names the place", (_, value, place, tab = TAB) => {
    const answer = acceptReading(value, tab);
    expect(answer.ok).toBe(false);
    expect(answer.ok ? "" : answer.detail).toContain(place);
  });

  it("cuts texts that are too long, and never inside a character", () => {
    const long = "长".repeat(20_000);
    const images = [{ uri: "https://img.example.cn/1.jpg", alt: `${"a".repeat(999)}😀${long}` }];
    const answer = acceptReading(withArticle({ title: long, author: long, outlet: long, images }), TAB);
    expect(answer).toMatchObject({
      ok: true,
      reading: {
        extraction: {
          article: {
            ...{ title: "长".repeat(2_000), author: "长".repeat(2_000), outlet: "长".repeat(2_000) },
            images: [{ alt: "a".repeat(999) }],
          },
        },
      },
    });
  });

  it("leaves out an image whose address is too long, and keeps the article", () => {
    const kept = { uri: "https://img.example.cn/1.jpg", alt: null };
    const images = [{ uri: `https://img.example.cn/${"x".repeat(70_000)}`, alt: null }, kept];
    const answer = acceptReading(withArticle({ images }), TAB);
    expect(answer).toMatchObject({ ok: true, reading: { extraction: { article: { images: [kept] } } } });
  });

  it("never throws, whatever a page sends", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(acceptReading(value, TAB).ok).toBe(false);
      }),
    );
  });
});
