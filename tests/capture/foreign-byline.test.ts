import { describe, expect, it } from "vitest";
import type { Article } from "../../src/capture/article.ts";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { latinNames } from "../../src/capture/latin-names.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";
import {
  FOREIGN_HEADLINE,
  foreignPage,
  foreignText,
  type ForeignPageParts,
} from "../fixtures/capture/foreign-page.ts";

const URI = "https://www.fallow-courier.example/news/2024/08/28/old-street-roofs";
const now = new Date("2026-11-22T00:00:00Z");

function articleOf(parts: ForeignPageParts): Article {
  const extraction = extractArticle(parseHtml(foreignPage(parts), URI), URI, { now });
  if (extraction.kind !== "article") throw new Error(`refused: ${extraction.reason}`);
  return extraction.article;
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const GRAPH = {
  "@context": "https://schema.org",
  "@graph": [
    { "@type": "WebSite", "@id": "#site", name: "The Fallow Courier" },
    { "@type": "Person", "@id": "#ann", name: "Ann Other" },
    {
      "@type": "NewsArticle",
      headline: FOREIGN_HEADLINE,
      datePublished: "2024-08-28T09:03:00+01:00",
      author: [{ "@id": "#ann" }, { "@type": "Person", name: "Bo Ek" }],
      publisher: { "@id": "#site" },
    },
  ],
};

interface BylineCase extends ForeignPageParts {
  readonly name: string;
  readonly author: string | null;
  readonly publishedAt?: string | null;
  readonly outlet?: string;
}

const CASES: readonly BylineCase[] = [
  {
    name: "a graph whose nodes point at each other",
    head: ld(GRAPH),
    author: "Ann Other, Bo Ek",
    publishedAt: "2024-08-28T09:03:00+01:00",
  },
  {
    name: "a list of scripts, the first of them about the path",
    head: ld([{ "@type": "BreadcrumbList" }]) + ld({ "@type": ["ReportageNewsArticle"], datePublished: "2024-08-28T08:03:00.123Z", author: { "@type": "Person", name: "Ann Other" }, publisher: { "@type": "NewsMediaOrganization", name: "Fallow News" } }),
    author: "Ann Other",
    publishedAt: "2024-08-28T08:03:00Z",
    outlet: "Fallow News",
  },
  {
    name: "an author who is the house itself",
    head: ld({ "@type": "NewsArticle", datePublished: "2024-08-28T08:03:00Z", author: { "@type": "Organization", name: "The Fallow Courier" } }),
    author: null,
    publishedAt: "2024-08-28T08:03:00Z",
  },
  {
    name: "a date that only the page of a graph has",
    head: ld({ "@graph": [{ "@type": "WebPage", datePublished: "2024-08-28T08:03:00+00:00" }] }),
    byline: `<p class="meta">By <a rel="author" href="/staff/ann">Ann Other</a></p>`,
    author: "Ann Other",
    publishedAt: "2024-08-28T08:03:00+00:00",
  },
  {
    name: "a moment written without marks",
    head: ld({ "@type": "NewsArticle", datePublished: "20240828T090300+0100" }),
    author: null,
    publishedAt: "2024-08-28T09:03:00+01:00",
  },
  {
    name: "a head in the old manner",
    head: `<meta name="author" content="By Ann Other, Staff Writer"><meta property="article:author" content="https://www.facebook.com/ann"><meta property="og:site_name" content="The Fallow Courier"><meta property="article:published_time" content="2024-08-28T08:03:00Z">`,
    author: "Ann Other",
    publishedAt: "2024-08-28T08:03:00Z",
  },
  {
    name: "a library's head",
    head: `<meta name="citation_author" content="Other, Ann"><meta name="citation_publication_date" content="2024/08/28"><meta name="DC.publisher" content="Fallow Papers">`,
    author: "Ann Other",
    publishedAt: "2024-08-28",
    outlet: "The Fallow Courier",
  },
  {
    name: "microdata",
    byline: `<div itemprop="author" itemscope><span itemprop="name">Ann Other</span><span itemprop="jobTitle">Reporter</span></div><meta itemprop="datePublished" content="2024-08-28T08:03:00Z"><time>3 hours ago</time>`,
    author: "Ann Other",
    publishedAt: "2024-08-28T08:03:00Z",
  },
  {
    name: "two names and their jobs on a line",
    byline: `<div class="c-byline"><span>By Ann Other and Bo Ek, Courier Staff Writers</span> <span>Aug. 28, 2024 9:03 AM ET</span></div>`,
    author: "Ann Other, Bo Ek",
    publishedAt: "2024-08-28",
  },
  {
    name: "by in an element of its own",
    byline: `<div class="byline"><span>By</span><div class="byline__name"><a href="/authors/8578">Ann Other</a></div></div><time datetime="2024-08-28T09:03:00-04:00">August 28, 2024</time>`,
    author: "Ann Other",
    publishedAt: "2024-08-28T09:03:00-04:00",
  },
  {
    name: "a name, a handle and an age in one line",
    byline: `<div class="article__byline"><a href="/author/ann-other/">Ann Other</a> @annother / 5 days ago</div>`,
    head: `<meta name="sailthru.date" content="2024-08-27 23:58:46"><meta property="article:published_time" content="2024-08-28T04:58:46Z">`,
    author: "Ann Other",
    publishedAt: "2024-08-28T04:58:46Z",
  },
  {
    name: "names in capitals",
    byline: `<p class="story-byline">By ANN OTHER, BO EK and CY DEE</p><p>Associated Press</p><p>Wednesday, August 28, 2024 4:31am</p>`,
    author: "ANN OTHER, BO EK, CY DEE",
    publishedAt: "2024-08-28",
  },
  {
    name: "German",
    lang: "de",
    byline: `<div class="autor">Von Änne Öhler</div><div>28. August 2024, 21:03 Uhr</div>`,
    author: "Änne Öhler",
    publishedAt: "2024-08-28",
  },
  {
    name: "French",
    lang: "fr",
    byline: `<p>Par Zoé d'Orée et Jean-Luc Le Bras</p><p>Publié le 28 août 2024 à 21h03</p>`,
    author: "Zoé d'Orée, Jean-Luc Le Bras",
    publishedAt: "2024-08-28",
  },
  {
    name: "Spanish",
    lang: "es",
    byline: `<p>Por María de la Cruz y José Ríos</p><p>28 de agosto de 2024</p>`,
    author: "María de la Cruz, José Ríos",
    publishedAt: "2024-08-28",
  },
  {
    name: "Russian",
    lang: "ru",
    byline: `<p>Автор: Анна Инная</p><p>28 августа 2024</p>`,
    author: "Анна Инная",
    publishedAt: "2024-08-28",
  },
  {
    name: "a shown day later than the head's: a change",
    head: `<meta property="article:published_time" content="2024-08-28T08:03:00Z">`,
    byline: `<p>Updated September 2, 2024</p>`,
    author: null,
    publishedAt: "2024-08-28T08:03:00Z",
  },
  {
    name: "nobody, though others have written beside it",
    byline: `<p>August 28, 2024</p>`,
    author: null,
    publishedAt: "2024-08-28",
  },
]; // prettier-ignore

describe("a byline abroad", () => {
  it.each(CASES)("is read from $name", ({ author, publishedAt, outlet, ...parts }) => {
    expect(articleOf(parts)).toMatchObject({
      title: FOREIGN_HEADLINE,
      author,
      publishedAt,
      outlet: outlet ?? "The Fallow Courier",
      text: foreignText,
    });
  });

  it("names the outlet in its own writing where the publisher's name is another edition's", () => {
    const head = ld({ "@type": "NewsArticle", publisher: { name: "法洛郵報" } });
    expect(articleOf({ head }).outlet).toBe("The Fallow Courier");
  });

  it("takes a name for people before one for machines", () => {
    const head = `<meta property="og:site_name" content="fallowcourier">${ld({ "@type": "NewsArticle", publisher: { name: "Fallow Courier" } })}`;
    expect(articleOf({ head }).outlet).toBe("Fallow Courier");
  });

  it("gives Japanese pages the time of Tokyo", () => {
    const sentence = "古い通りの瓦はひとつずつ外され、学校の裏庭で洗われて、雨の前にもとの場所へ戻された。";
    const body = [1, 2, 3, 4].map((part) => `<p>${sentence}${part}${sentence}</p>`).join("");
    const byline = "<p>2024年8月28日 21時03分</p>";
    expect(articleOf({ lang: "ja", byline, body })).toMatchObject({
      publishedAt: "2024-08-28T21:03:00+09:00",
      language: "ja",
    });
  });
});

describe("names in a byline", () => {
  it.each([
    ["By Ann Other | Fallow Advance Media for fallow.example", ["Ann Other"]],
    ["Ann Other (http://ann.example/)", ["Ann Other"]],
    ["Ann Other, Senior Correspondent", ["Ann Other"]],
    ["Posted by Ann Other on Aug 28", ["Ann Other"]],
    ["Ann van der Other, Bo Ek Jr. & Cy O'Dee", ["Ann van der Other", "Bo Ek Jr.", "Cy O'Dee"]],
    ["Written by Ann Other · 4 min read", ["Ann Other"]],
    ["By accident the roofs were washed twice", []],
    ["Staff", []],
    ["The Fallow Courier News Desk", []],
    ["admin", []],
    ["https://www.facebook.com/fallow", []],
  ])("%s", (byline, names) => {
    expect(latinNames(byline)).toEqual(names);
  });
});
