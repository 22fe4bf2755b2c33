import { blockText } from "../block-text.ts";
import type { DateContext } from "../chinese-date.ts";
import { parseDate } from "../chinese-date.ts";
import { cleanHtml } from "../clean-html.ts";
import { contentImages } from "../content-images.ts";
import { findByline, type ArticlePlace, type Byline } from "../find-byline.ts";
import { findContent, type FoundContent } from "../find-content.ts";
import { findTitle, type FoundTitle } from "../find-title.ts";
import { isListPage } from "../list-page.ts";
import type { RefusalReason } from "../article.ts";
import { pageLines, type PageLine } from "../page-lines.ts";
import { readMetadata, type PageMetadata } from "../page-metadata.ts";
import { pruneContent } from "../prune-content.ts";
import { titleKey } from "../title-key.ts";
import type { ArticleDraft, PageInput, PublisherFields, SiteRules } from "./publisher.ts";

/** Shortest text that passes for an article when nothing else vouches for it, and when something does. */
const FLOOR = 140;
const VOUCHED_FLOOR = 20;

const NO_RULES: SiteRules = { id: "generic", hosts: [], evidence: "" };

/** Extraction for every page without a publisher of its own; `rules` sharpen it for a known site. */
export function extractGeneric(
  input: PageInput,
  strict: boolean,
  rules: SiteRules = NO_RULES,
): ArticleDraft | RefusalReason {
  const { document, base, dates } = input;
  const metadata = readMetadata(document);
  const own = ownFields(document, rules, dates);
  const title = findTitle(document, metadata);
  const lines = document.body ? pageLines(document.body) : [];
  const content = findContent(document, rules.body ?? []);
  if (!content) return lines.length === 0 ? "no-text" : "too-short";
  const copy = content.root.cloneNode(true) as Element;
  pruneContent(copy, rules.drop);
  dropTitle(copy, title);
  const body = pageLines(copy);
  const place = placeOf(lines, body, title);
  const byline = findByline(lines, place, dates);
  const text = blockText(copy);
  const images = contentImages(copy, base);
  const vouched = isVouched(metadata, content, byline);
  const refusal = refusalOf(input.uri, body, text, images.length, vouched, strict);
  if (refusal) return refusal;
  return {
    title: own.title ?? title?.text ?? null,
    author: own.author ?? byline.author ?? metadataAuthor(metadata),
    outlet: own.outlet ?? byline.outlet ?? siteName(metadata, document, rules),
    publishedAt: own.publishedAt ?? publishedAt(byline, metadata, input),
    text,
    html: cleanHtml(copy, base),
    images,
    canonicalUri: null,
    vouched,
  };
}

function ownFields(document: Document, rules: SiteRules, dates: DateContext): PublisherFields {
  const time = firstText(document, rules.time);
  return {
    title: firstText(document, rules.title),
    author: firstText(document, rules.author),
    outlet: firstText(document, rules.outlet),
    publishedAt: time ? (parseDate(time, dates)?.iso ?? null) : null,
  };
}

function firstText(document: Document, selectors: readonly string[] = []): string | null {
  for (const selector of selectors) {
    const found = document.querySelector(selector);
    const text = (found?.getAttribute("content") ?? found?.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text !== "") return text;
  }
  return null;
}

/** A headline that stands at the head of the body belongs to the title, not to the text. */
function dropTitle(root: Element, title: FoundTitle | null): void {
  if (!title) return;
  const key = titleKey(title.text);
  for (const heading of [...root.querySelectorAll("h1, h2, h3, [class*='title']")].slice(0, 3)) {
    if (titleKey(heading.textContent ?? "") === key) heading.remove();
  }
}

/** Where headline and body stand among the page's lines. */
function placeOf(
  lines: readonly PageLine[],
  body: readonly PageLine[],
  title: FoundTitle | null,
): ArticlePlace {
  const at = title?.element
    ? lines.findIndex((line) => title.element?.contains(line.block) || line.block === title.element)
    : -1;
  const first = body.find((line) => line.text.length > 12) ?? body[0];
  const last = body.findLast((line) => line.text.length > 12) ?? body.at(-1);
  const start = first ? lines.findIndex((line, index) => index >= at && line.text === first.text) : -1;
  const end = last ? lines.findLastIndex((line) => line.text === last.text) + 1 : 0;
  const from = start >= 0 ? start : Math.max(0, at);
  return { title: at >= 0 ? at : titleLine(lines, title), start: from, end: Math.max(end, from) };
}

function titleLine(lines: readonly PageLine[], title: FoundTitle | null): number {
  const key = titleKey(title?.text ?? "");
  return key === "" ? -1 : lines.findIndex((line) => titleKey(line.text) === key);
}

function isVouched(metadata: PageMetadata, content: FoundContent, byline: Byline): boolean {
  if (metadata.article.size > 0 || /article|news|blog/i.test(metadata.meta("og:type") ?? "")) return true;
  return content.by !== "density" && (byline.publishedAt !== null || content.by === "rules");
}

function refusalOf(
  uri: URL,
  body: readonly PageLine[],
  text: string,
  images: number,
  vouched: boolean,
  strict: boolean,
): RefusalReason | null {
  const length = text.replace(/\s+/g, "").length;
  if (isListPage(uri, body, vouched, strict)) return "list";
  if (length === 0 && images === 0) return "no-text";
  return length >= (vouched ? VOUCHED_FLOOR : FLOOR) || (vouched && images > 0) ? null : "too-short";
}

const PUBLISHED = ["article:published_time", "og:article:published_time", "publishdate", "pubdate", "publish_date", "published_time", "datepublished", "og:release_date", "og:pubdate", "og:time", "apub:time", "weibo: article:create_at", "article:create_at", "bytedance:published_time", "firstpublishedtime", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "date", "dc.date"] as const; // prettier-ignore

/** The shown date; the head's when none is shown, or when it adds the time to the same day. */
function publishedAt(byline: Byline, metadata: PageMetadata, input: PageInput): string | null {
  const named = [
    metadata.meta(...PUBLISHED),
    metadata.article.get("datePublished"),
    metadata.article.get("pubDate"),
    timeElement(input.document),
  ];
  const dates = named
    .map((text) => (text ? parseDate(text, input.dates) : null))
    .filter((date) => date !== null);
  const shown = byline.publishedAt;
  if (!shown) return dates[0]?.iso ?? null;
  if (shown.hasTime) return shown.iso;
  return dates.find((date) => date.hasTime && date.iso.startsWith(shown.iso))?.iso ?? shown.iso;
}

function timeElement(document: Document): string | null {
  const time = document.querySelector(
    "[itemprop='datePublished'], time[pubdate], article time[datetime], time[datetime]",
  );
  return time?.getAttribute("content") ?? time?.getAttribute("datetime") ?? time?.textContent ?? null;
}

function metadataAuthor({ meta, article }: PageMetadata): string | null {
  const author =
    meta("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "byl") ??
    article.get("author") ??
    null;
  if (!author || /https?:|责任编辑|编辑|网$|网站|admin|@/i.test(author)) return null;
  return (
    author
      .replace(/^(?:作者|By)[:：\s]+/i, "")
      .replace(/\s*[,，、;；]\s*/g, " ")
      .trim() || null
  );
}

/** The outlet when the byline names none: the head's source, else the site. */
function siteName({ meta, article }: PageMetadata, document: Document, rules: SiteRules): string | null {
  const source = meta("source", "contentsource", "mediaid", "og:source", "article:source");
  if (source && source.length <= 30 && !/https?:/.test(source)) return source.replace(/^来源[:：]\s*/, "");
  return (
    rules.siteName ??
    meta("og:site_name", "sitename", "application-name") ??
    article.get("publisher") ??
    titleTail(document.title)
  );
}

function titleTail(title: string): string | null {
  const tail =
    title
      .split(/[|｜_]|\s[-–—]\s|——|[-–—](?=[^-–—]{2,14}$)/)
      .at(-1)
      ?.trim() ?? "";
  return tail.length >= 2 && tail.length <= 16 && tail.length < title.trim().length ? tail : null;
}
