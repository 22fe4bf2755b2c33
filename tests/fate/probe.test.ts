import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/capture/parse-html.ts";
import { impossibleUri } from "../../src/fate/impossible-uri.ts";
import { likeness, pageSkeleton } from "../../src/fate/page-skeleton.ts";
import { relateToProbe, type Probe } from "../../src/fate/probe.ts";
import { newsArticle, siteMessage } from "./sample-pages.ts";

const URI = "https://www.example.cn/2024/0305/12345.html";
const skeleton = (html: string) => pageSkeleton(parseHtml(html, URI));

function probe(html: string, change: Partial<Probe> = {}): Probe {
  const asked = {
    host: "www.example.cn",
    probedAt: "2026-03-01T00:00:00Z",
    requestedUri: URI,
    finalUri: URI,
  };
  return { ...asked, status: 200, ...skeleton(html), ...change };
}

const LOST = siteMessage("风把这一页吹到江对岸去了，去渡口等一等吧。请求编号 88123");

describe("a page beside the site's answer to an impossible address", () => {
  it("is like it but for numbers", () => {
    expect(relateToProbe(skeleton(LOST), probe(LOST.replace("88123", "90417")))).toBe("like");
  });

  it("is unlike it when it is an article in the same frame, or when the site answers 404", () => {
    const article = siteMessage(`渡口停用以后，老船工把船票留了下来。${"江水照旧向东。".repeat(30)}`);
    expect(relateToProbe(skeleton(article), probe(LOST))).toBe("unlike");
    expect(relateToProbe(skeleton(newsArticle({})), probe(LOST))).toBe("unlike");
    expect(relateToProbe(skeleton(LOST), probe(LOST, { status: 404 }))).toBe("unlike");
  });

  it("tells nothing where scripts are still to fill it, or where a wall answered", () => {
    const shell = `<html><body><div class="top">滨江网，江边的新闻都在这里</div><div id="app"></div><script src="/a.js"></script></body></html>`;
    expect(relateToProbe(skeleton(shell), probe(shell))).toBe("unknown");
    expect(relateToProbe(skeleton(LOST), probe(LOST, { status: 403 }))).toBe("unknown");
    expect(relateToProbe(skeleton("<html><body></body></html>"), probe("<html><body></body></html>"))).toBe(
      "unknown",
    );
  });

  it("is measured between 0 and 1, and every page is wholly like itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [one, other] = [skeleton(`<p>${a}</p>`), skeleton(`<div><p>${b}</p></div>`)];
        expect(likeness(one.words, one.words)).toBe(1);
        const share = likeness(one.words, other.words);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBe(likeness(other.words, one.words));
      }),
    );
  });
});

describe("an address that cannot exist", () => {
  const half = (): number => 0.5;

  it.each([
    [URI, "https://www.example.cn/2024/0305/5555555555555555.html"],
    ["https://www.example.cn/a/story-of-the-ferry?from=x#top", "https://www.example.cn/a/nnnnnnnnnnnnnnnn"],
    [
      "https://www.example.cn/article.php?id=12&p=1",
      "https://www.example.cn/article.php?id=5555555555555555&p=1",
    ],
    ["https://www.example.cn/news/12/", "https://www.example.cn/news/5555555555555555/"],
  ])("has the form of %s", (uri, expected) => {
    expect(impossibleUri(uri, half)).toBe(expected);
  });

  it.each(["https://www.example.cn/", "https://www.example.cn/index.html", "file:///a", "x"])(
    "is not made up for %s",
    (uri) => expect(impossibleUri(uri, half)).toBeNull(),
  );
});
