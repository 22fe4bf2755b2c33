import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/capture/article.ts";
import { extractArticle } from "../../../src/capture/extract-article.ts";
import { normaliseForComparison } from "../../../src/capture/normalise-text.ts";
import { parseHtml } from "../../../src/capture/parse-html.ts";
import { paragraphsHtml, paragraphsText } from "../../fixtures/capture/sentences.ts";

const HEADLINE = "青石镇老街修缮：旧瓦归位";
const now = new Date("2026-11-22T00:00:00Z");
const inBrowser = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

interface Served {
  readonly site: string;
  readonly uri: string;
  readonly served: string;
  readonly rendered: string;
  readonly expected: Partial<Article>;
}

const page = (head: string, body: string): string =>
  `<html><head><title>${HEADLINE}_某频道</title>${head}</head><body><div class="nav"><a href="/">首页</a></div>${body}</body></html>`;
const script = (source: string): string => `<script>${source}</script>`;
const next = (detail: object): string =>
  `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { detailData: detail } }, page: "/detail/[id]" })}</script>`;

const ifeng = {
  docData: {
    title: HEADLINE,
    newsTime: "2024-08-28 21:03:16",
    source: "青石日报",
    contentData: {
      contentList: [
        { data: paragraphsHtml, type: "text" },
        { data: { guid: "1" }, type: "video" },
      ],
    },
  },
};
const thepaper = {
  name: HEADLINE,
  author: "澎湃新闻记者 林知夏",
  content: paragraphsHtml,
  pubTime: "2024-08-28 21:03",
  source: "澎湃新闻",
};
const tencent = {
  title: HEADLINE,
  media: "青石日报",
  pubtime: "2024-08-28 21:03:16",
  originContent: { text: `${paragraphsHtml}<!--IMG_0-->` },
  originAttribute: { IMG_0: { origUrl: "https://inews.gtimg.com/om_bt/abc/641" } },
};
const escaped = paragraphsHtml.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const CASES: readonly Served[] = [
  {
    site: "Ifeng",
    uri: "https://news.ifeng.com/c/8abcDEF0123",
    served: page(script(`var allData = ${JSON.stringify(ifeng)};var adData = {};`), `<div id="root"></div>`),
    rendered: page(
      "",
      `<h1 class="index_title_a1">${HEADLINE}</h1><div class="index_source_b2"><a>青石日报</a></div><div class="index_timeBref_c3">2024年08月28日 21:03:16 来自江西省</div><div class="index_text_d4">${paragraphsHtml}</div>`,
    ),
    expected: { publisher: "ifeng", outlet: "青石日报", publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    site: "The Paper",
    uri: "https://www.thepaper.cn/newsDetail_forward_28567890",
    served: page("", next({ contentDetail: thepaper })),
    rendered: page(
      "",
      `<main><h1 class="index_title__a1">${HEADLINE}</h1><div class="index_left__b2"><div>澎湃新闻记者 林知夏</div><span>2024-08-28 21:03</span><span>来源：澎湃新闻</span></div><div class="index_cententWrap__c3">${paragraphsHtml}</div><div>责任编辑：周石</div></main>`,
    ),
    expected: {
      publisher: "thepaper",
      outlet: "澎湃新闻",
      author: "林知夏",
      publishedAt: "2024-08-28T21:03:00+08:00",
    },
  },
  {
    site: "Tencent News",
    uri: "https://new.qq.com/rain/a/20240828A00AAA00",
    served: page(script(`window.DATA = ${JSON.stringify(tencent)};`), `<div id="app"></div>`),
    rendered: page(
      "",
      `<h1>${HEADLINE}</h1><p class="media-name">青石日报</p><p class="media-meta"><span>2024-08-28 21:03:16</span><span>发布于江西</span></p><div id="ArticleContent">${paragraphsHtml}</div>`,
    ),
    expected: { publisher: "tencent-news", outlet: "青石日报", publishedAt: "2024-08-28T21:03:16+08:00" },
  },
  {
    site: "Huanqiu",
    uri: "https://china.huanqiu.com/article/4JDabcdEFGh",
    served: page(
      "",
      `<div style="display:none"><textarea class="article-title">${HEADLINE}</textarea><textarea class="article-content">${escaped}</textarea><textarea class="article-source-name">环球网</textarea><textarea class="article-author">林知夏</textarea><textarea class="article-time">1724850196000</textarea></div>`,
    ),
    rendered: page(
      "",
      `<h3>${HEADLINE}</h3><div class="metadata-info"><p class="time">2024-08-28 21:03:16</p><span class="source"><a>环球网</a></span><span class="author">林知夏</span></div><div class="l-con"><article>${paragraphsHtml}</article></div>`,
    ),
    expected: {
      publisher: "huanqiu",
      outlet: "环球网",
      author: "林知夏",
      publishedAt: "2024-08-28T21:03:16+08:00",
    },
  },
];

function articleOf(html: string, uri: string, parse: (html: string, uri: string) => Document): Article {
  const extraction = extractArticle(parse(html, uri), uri, { now });
  if (extraction.kind !== "article") throw new Error(`refused: ${extraction.reason}`);
  return extraction.article;
}

describe.each(CASES)("$site", ({ uri, served, rendered, expected }) => {
  it.each([
    ["the service worker", parseHtml],
    ["a browser", inBrowser],
  ] as const)("is read from the data of the served page in %s", (_, parse) => {
    const article = articleOf(served, uri, parse);
    expect(article).toMatchObject({ title: HEADLINE, text: paragraphsText, ...expected });
  });

  it("gives the same text from the served and the rendered page", () => {
    const fromData = articleOf(served, uri, parseHtml);
    const shown = articleOf(rendered, uri, inBrowser);
    expect(normaliseForComparison(shown.text)).toBe(normaliseForComparison(fromData.text));
    expect(shown).toMatchObject({ title: HEADLINE, ...expected });
  });
});

describe("pictures in data", () => {
  it("stand where Tencent marks them", () => {
    const [, , { uri, served }] = CASES as readonly [Served, Served, Served];
    expect(articleOf(served, uri, parseHtml).images).toEqual([
      { uri: "https://inews.gtimg.com/om_bt/abc/641", alt: null },
    ]);
  });

  it("of an Ifeng gallery stand before their captions", () => {
    const slides = [1, 2].map((n) => ({
      url: `//x0.ifengimg.com/${n}.jpg`,
      description: `老街屋脊的第${n}种纹样，匠人凭旧照片把它拼了出来，瓦缝里还留着当年的灰浆和一截断了的麻绳。`,
    }));
    const data = { title: HEADLINE, newsTime: "2024-08-28 21:03:16", source: "青石日报", slideData: slides };
    const html = page(script(`var allData = ${JSON.stringify(data)};`), "");
    const article = articleOf(html, "https://news.ifeng.com/c/8slides", parseHtml);
    expect(article.text).toBe(slides.map((one) => one.description).join("\n"));
    expect(article.images.map((image) => image.uri)).toEqual([
      "https://x0.ifengimg.com/1.jpg",
      "https://x0.ifengimg.com/2.jpg",
    ]);
  });
});

describe("data that stay in a page that shows its article", () => {
  const uri = "https://www.thepaper.cn/newsDetail_forward_28567892";
  const shown = `<h1>${HEADLINE}</h1><p>2024-08-28 21:03 来源：澎湃新闻·澎湃号·政务</p><div class="index_cententWrap__c3">${paragraphsHtml}</div>`;
  const account = { ...thepaper, author: "", authorInfo: { sname: "青石发布" } };

  it("name the account behind a 澎湃号", () => {
    const article = articleOf(page("", shown + next({ contentDetail: account })), uri, inBrowser);
    expect(article).toMatchObject({ outlet: "青石发布", text: paragraphsText });
  });

  it("are not believed when they are of another article", () => {
    const other = { ...account, name: "邻镇的桥也要修了" };
    const article = articleOf(page("", shown + next({ contentDetail: other })), uri, inBrowser);
    expect(article.outlet).toBe("澎湃新闻·澎湃号·政务");
  });
});

describe("hostile data", () => {
  const uri = "https://news.ifeng.com/c/8hostile";
  it.each([
    ["cut short", `var allData = {"docData":{"title":"${HEADLINE}"`],
    ["without a title", `var allData = {"docData":{"contentData":{"contentList":[]}}};`],
    ["of other types", `var allData = {"docData":{"title":["a"],"contentData":{"contentList":"x"}}};`],
    ["nested without end", `var allData = ${"[".repeat(100_000)}`],
    ["an expression", `var allData = document.title = "changed";`],
  ])("%s: no article, no harm", (_, source) => {
    const document = inBrowser(page(script(source), ""));
    expect(extractArticle(document, uri, { now })).toMatchObject({ kind: "refused" });
    expect(document.title).toBe(`${HEADLINE}_某频道`);
  });

  it("leaves no script and no handler in the copy", () => {
    const data = structuredClone(ifeng);
    const [first] = data.docData.contentData.contentList;
    if (first) first.data = `<img src=x onerror="boom()"><script>boom()</script>${paragraphsHtml}`;
    const html = page(script(`var allData = ${JSON.stringify(data).replaceAll("</", "<\\/")};`), "");
    const article = articleOf(html, uri, inBrowser);
    expect(article.text).toBe(paragraphsText);
    expect(article.html).not.toMatch(/boom|onerror|<script/);
  });
});
