import { parseDate, type DateContext, type FoundDate } from "./chinese-date.ts";
import { isOutletName } from "./name-words.ts";
import type { PageMetadata } from "./page-metadata.ts";

const PUBLISHED = ["article:published_time", "og:article:published_time", "publishdate", "pubdate", "pub_date", "others_pubdate", "publish_date", "published_time", "datepublished", "og:release_date", "og:pubdate", "og:time", "apub:time", "weibo:article:create_at", "weibo: article:create_at", "article:create_at", "bytedance:published_time", "firstpublishedtime", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "citation_publication_date", "citation_date", "bepress_citation_date", "date_published", "cxenseparse:publishtime", "dc:date", "dcterms.date", "date", "dc.date", "dateupdate"] as const; // prettier-ignore

/** Publication dates that the head, microdata or JSON-LD name, most telling first. */
export function namedDates(
  document: Document,
  metadata: PageMetadata,
  context: DateContext,
): readonly FoundDate[] {
  const metas = PUBLISHED.map((name) => metadata.meta(name));
  const named = [
    ...metas.slice(0, -3),
    metadata.article.get("datePublished"),
    metadata.article.get("pubDate"),
    metadata.page.get("datePublished"),
    timeElement(document),
    ...metas.slice(-3),
  ];
  const dates = named.map((text) => (text ? parseDate(text, context) : null));
  return dates.filter((date) => date !== null && !date.inferred).filter((date) => date !== null);
}

function timeElement(document: Document): string | null {
  const time = document.querySelector(
    "[itemprop='datePublished'], time[pubdate], article time[datetime], time[datetime]",
  );
  return time?.getAttribute("content") ?? time?.getAttribute("datetime") ?? time?.textContent ?? null;
}

/**
 * The shown date, as far as it goes. The head supplies the time of the same day, the year that the page
 * leaves out, and the whole date when none is shown or it is only told from the present.
 */
export function settleDate(shown: FoundDate | null, named: readonly FoundDate[]): string | null {
  if (!shown) return firstNamed(named);
  if (shown.inferred) {
    const sameDay = named.find((date) => date.iso.slice(5, 10) === shown.iso.slice(5, 10));
    return (sameDay ?? named[0])?.iso ?? shown.iso;
  }
  if (shown.hasTime) return shown.iso;
  const timed = named.filter((date) => date.hasTime);
  const same = timed.find((date) => date.iso.startsWith(shown.iso));
  return (same ?? timed.find((date) => canBeDay(date.iso, shown.iso)))?.iso ?? shown.iso;
}

/** The most telling date, with the time of the same day if another has one. */
function firstNamed(named: readonly FoundDate[]): string | null {
  const [first] = named;
  if (!first || first.hasTime) return first?.iso ?? null;
  return named.find((date) => date.hasTime && date.iso.startsWith(first.iso))?.iso ?? first.iso;
}

/** Whether a moment told in UTC falls on a day somewhere on earth: the day shown is the reader's or the office's. */
function canBeDay(iso: string, day: string): boolean {
  if (!/(?:Z|[+-]00:00)$/.test(iso)) return false;
  const hours = (Date.parse(iso) - Date.parse(`${day}T00:00:00Z`)) / 3600e3;
  return hours >= -14 && hours < 36;
}

/** The author that the head names; `null` when it names a site, this one above all, an editor or an address. */
export function namedAuthor(
  { meta, persons }: PageMetadata,
  siteName: string | null,
  uri: URL,
): string | null {
  const author =
    (persons.length > 0 ? persons.join(" ") : null) ??
    meta("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "byl") ??
    null;
  if (
    !author ||
    author.length > 80 ||
    !/\p{L}{2}/u.test(author) ||
    /https?:|编辑|admin|@|\.com|\.cn/i.test(author) ||
    isOutletName(author) ||
    siteName?.includes(author) ||
    uri.hostname.split(".").includes(author.toLowerCase())
  )
    return null;
  const bare = author.replace(/^(?:作者|By)[:：\s]+/i, "").trim();
  return (/\p{Script=Han}/u.test(bare) ? bare.replace(/\s*[,，、;；]\s*/gu, " ") : bare) || null;
}

/** The outlet that the head names: the source of the text, else the site. `null` when it names none. */
export function declaredOutlet({ meta, article }: PageMetadata, siteName: string | null): string | null {
  const source = meta("source", "contentsource", "mediaid", "og:source", "article:source")?.replace(
    /^来源[:：]\s*/,
    "",
  );
  if (source && isSource(source)) return source;
  return siteName ?? meta("og:site_name", "sitename") ?? article.get("publisher") ?? null;
}

/** Neither an address, nor a system's own code (`XxjszxC4025_XhsRgw`), nor a word for "here". */
function isSource(text: string): boolean {
  return (
    text.length <= 30 &&
    !/https?:|^(?:本站|本网|本網|原创|其他|互联网|网络|null|undefined)$|^[A-Za-z]+\d+(?:_\w+)?$/.test(text)
  );
}

const MARK = /\s*[|｜_»]\s*|\s+[-–—－•·]\s+|——|--+|[-–—](?=[^-–—]{2,16}$)/u;

/**
 * The site's name behind the headline in `headline_channel_site`: the last part that reads like one
 * (`sure`), else the last part, which may be a channel.
 */
export function titleOutlet(
  title: string,
  headline: string,
): { readonly name: string; readonly sure: boolean } | null {
  const at = headline.length >= 4 ? title.indexOf(headline) : -1;
  // Hanweb and its kin: site, section, headline.
  const first = at > 0 && title.endsWith(headline) ? (title.slice(0, at).trim().split(/\s+/u)[0] ?? "") : "";
  if (isOutletName(first) && !CHANNEL.test(first)) return { name: first, sure: true };
  // Blogs: `site: headline`.
  const blog = /^(.{2,20}?)\s*[:：|｜]\s*$/u.exec(
    at > 0 && title.endsWith(headline) ? title.slice(0, at) : "",
  );
  if (blog?.[1] !== undefined) return { name: blog[1], sure: true };
  const rest = at >= 0 ? title.slice(at + headline.length).replace(/^[\s|｜_»•·–—-]+/u, "") : null;
  const parts = (rest ?? title).split(MARK).map((part) => part.trim());
  const tails = (rest === null ? parts.slice(1) : parts).filter(
    (part) => part.length >= 2 && part.length <= 20 && !/^powered by /i.test(part),
  );
  const outlet = tails.findLast((part) => isOutletName(part) && !CHANNEL.test(part));
  if (outlet !== undefined) return { name: outlet, sure: true };
  const last = tails.at(-1);
  return last === undefined ? null : { name: last, sure: /[A-Za-z]{3}/.test(last) };
}

/** Names of a site's sections, which end like those of outlets. */
const CHANNEL =
  /^(?:.{0,6}(?:频道|頻道|栏目)|(?:国内|国际|本地|社会|综合|时政|校园|学院|学校|医院|公司|单位|企业|行业|部门|基层|今日|最新|最近|图片|视频|要闻|科研|热点|焦点|媒体|公安|党建|新闻|工作|政务)(?:新闻|资讯|动态|要闻|发布|中心|快讯|通知|公告|观察|财经|科技))$/u;
