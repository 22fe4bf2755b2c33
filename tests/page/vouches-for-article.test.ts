import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { isListAddress } from "../../src/capture/list-page.ts";
import { CONTENT_CONTAINERS } from "../../src/capture/publishers/content-containers.ts";
import { SITES } from "../../src/capture/publishers/sites.ts";
import { SITES_ABROAD } from "../../src/capture/publishers/sites-abroad.ts";
import { THREADS } from "../../src/capture/publishers/threads.ts";
import { vouchingSelectors } from "../../src/capture/publishers/vouching-selectors.ts";
import { vouchesForArticle } from "../../src/page/vouches-for-article.ts";
import { governmentPages } from "../fixtures/capture/government-pages.ts";
import { newsPage } from "../fixtures/capture/news-page.ts";
import { newspaperPages } from "../fixtures/capture/newspaper-pages.ts";
import { TWO_VIEWS } from "../fixtures/capture/platforms/data-pages.ts";
import { portalPages } from "../fixtures/capture/portal-pages.ts";
import { PARAGRAPHS, paragraphsHtml } from "../fixtures/capture/sentences.ts";
import { wechatArticle, wechatPicturePost, wechatTextPost } from "../fixtures/capture/wechat-page.ts";
import { homePage, listPage } from "../fixtures/sites/list-pages.ts";

const LISTS = ["/yaowen/", "/index.html?from=a"];
const now = new Date("2026-11-22T00:00:00Z");

/** The function as the browser carries it into a page: as its source, without its module. */
// oxlint-disable-next-line typescript/no-implied-eval -- that is what injection does
const injected = new Function(`return ${vouchesForArticle.toString()}`)() as typeof vouchesForArticle;

function ask(html: string, uri: string): { closed: boolean; kind: string } {
  const page = new DOMParser().parseFromString(html, "text/html");
  const selectors = vouchingSelectors(new URL(uri));
  const closed = selectors !== null && !injected(selectors, page);
  return { closed, kind: extractArticle(page, uri, { now, strict: true }).kind };
}

/** An element that a selector's last part finds, inside those before it. */
function withElement(selector: string, inner: string): string {
  return selector
    .split(/\s*,\s*/)[0]!
    .split(/\s*>\s*|\s+/)
    .reduceRight((html, part) => {
      const tag = /^[a-z][\w-]*/i.exec(part)?.[0] ?? "div";
      const id = /#([\w-]+)/.exec(part)?.[1];
      const classes = [...part.matchAll(/\.([\w-]+)/g)].map(([, name]) => name);
      const attributes = [...part.matchAll(/\[([\w-]+)[*^]?=['"]?([^'"\]]*)/g)];
      const given = attributes.map(([, name, value]) => ` ${name}="${value}"`).join("");
      const named = `${id ? ` id="${id}"` : ""}${classes.length > 0 ? ` class="${classes.join(" ")}"` : ""}`;
      return `<${tag}${named}${given}>${html}</${tag}>`;
    }, inner);
}

const inBody = (html: string): string =>
  `<html><head><title>旧瓦归位_某频道</title></head><body><h1>旧瓦归位</h1><p>2024-08-28 21:03</p>${html}</body></html>`;
const HOST = "https://news.qingshi.example";

const PAGES: readonly (readonly [what: string, origin: string, html: string])[] = [
  ...[...governmentPages, ...newspaperPages, ...portalPages].map(
    ({ name, uri, html }) => [name, new URL(uri).origin, html] as const,
  ),
  ...TWO_VIEWS.flatMap(({ uri, ...views }) =>
    Object.values(views)
      .filter((view) => typeof view === "string" && view.includes("<"))
      .map((html) => [uri, new URL(uri).origin, html] as const),
  ),
  ...[wechatArticle(), wechatPicturePost(), wechatTextPost(true)].map(
    (html) => ["WeChat", HOST, html] as const,
  ),
  ...[
    '<meta property=" OG:type" content="article">',
    '<meta itemprop="og:type" content="news">',
    '<script type="application/ld+json">{"@type":["NewsArticle"],"headline":"x"}</script>',
    '<script type="application/ld+json">{"@graph":[{"@type":"SocialMediaPosting"}]}</script>',
  ].map((head) => [head, HOST, newsPage({ head, container: "x17" })] as const),
  ...CONTENT_CONTAINERS.map(
    (selector) => [selector, HOST, inBody(withElement(selector, paragraphsHtml))] as const,
  ),
  ...[...SITES, ...SITES_ABROAD].flatMap(({ hosts, body = [], parts = [] }) =>
    [...body, ...parts].map(
      (selector) =>
        [selector, `https://www.${hosts[0]}`, inBody(withElement(selector, paragraphsHtml))] as const,
    ),
  ),
  ...THREADS.flatMap(({ parts }) =>
    parts.map((selector) => [selector, HOST, inBody(withElement(selector, "洗净了。"))] as const),
  ),
  ["nothing", HOST, newsPage({ container: "x17" })],
  [
    "a frame with text",
    HOST,
    newsPage({ container: "x17", body: `<iframe srcdoc="${paragraphsHtml}"></iframe>` }),
  ],
];

describe("a page at a list's address", () => {
  it("that is not asked to be read is one that strict extraction refuses", () => {
    const lost: string[] = [];
    const taken = new Set<string>();
    for (const [what, origin, html] of PAGES)
      for (const path of LISTS) {
        const uri = `${origin}${path}`;
        expect(isListAddress(new URL(uri))).toBe(true);
        const { closed, kind } = ask(html, uri);
        if (kind === "article") taken.add(what);
        if (closed && kind === "article") lost.push(`${what} at ${uri}`);
      }
    expect(lost).toEqual([]);
    // The law is worth something: most of these pages are taken when they are read.
    expect(taken.size).toBeGreaterThan(PAGES.length / 2);
  });

  it.each([
    ["a channel", listPage()],
    ["a home page", homePage()],
    ["prose that nothing vouches for", newsPage({ container: "x17" })],
    [
      "a website's JSON-LD",
      newsPage({ container: "x17", head: '<script type="application/ld+json">{"@type":"WebSite"}</script>' }),
    ],
    [
      "a website's Open Graph",
      newsPage({ container: "x17", head: '<meta property="og:type" content="website">' }),
    ],
  ])("is left alone when it is %s", (_, html) => {
    expect(ask(html, `${HOST}/yaowen/`)).toEqual({ closed: true, kind: "refused" });
  });

  it("is read where it has a tree in its shadow", () => {
    const page = new DOMParser().parseFromString(newsPage({ container: "x17" }), "text/html");
    const selectors = vouchingSelectors(new URL(HOST)) ?? [];
    expect(injected(selectors, page)).toBe(false);
    page
      .querySelector(".x17")
      ?.attachShadow({ mode: "open" })
      .append(PARAGRAPHS[0] ?? "");
    expect(injected(selectors, page)).toBe(true);
  });
});
