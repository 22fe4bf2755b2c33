import { parseDate, type DateContext, type FoundDate } from "./chinese-date.ts";
import { documentTitle } from "./document-title.ts";
import { isOutletName } from "./name-words.ts";
import type { PageMetadata } from "./page-metadata.ts";

const PUBLISHED = ["article:published_time", "og:article:published_time", "publishdate", "pubdate", "publish_date", "published_time", "datepublished", "og:release_date", "og:pubdate", "og:time", "apub:time", "weibo:article:create_at", "weibo: article:create_at", "article:create_at", "bytedance:published_time", "firstpublishedtime", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "date", "dc.date", "dateupdate"] as const; // prettier-ignore

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
  if (!shown) return named[0]?.iso ?? null;
  if (shown.inferred) {
    const sameDay = named.find((date) => date.iso.slice(5, 10) === shown.iso.slice(5, 10));
    return (sameDay ?? named[0])?.iso ?? shown.iso;
  }
  if (shown.hasTime) return shown.iso;
  const timed = named.filter((date) => date.hasTime);
  const same = timed.find((date) => date.iso.startsWith(shown.iso));
  return (same ?? timed.find((date) => canBeDay(date.iso, shown.iso)))?.iso ?? shown.iso;
}

/** Whether a moment told in UTC falls on a day somewhere on earth: the day shown is the reader's or the office's. */
function canBeDay(iso: string, day: string): boolean {
  if (!/(?:Z|[+-]00:00)$/.test(iso)) return false;
  const hours = (Date.parse(iso) - Date.parse(`${day}T00:00:00Z`)) / 3600e3;
  return hours >= -14 && hours < 36;
}

/** The author that the head names; `null` when it names a site, an editor or an address. */
export function namedAuthor({ meta, article }: PageMetadata): string | null {
  const author =
    article.get("author") ??
    meta("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "byl") ??
    null;
  if (
    !author ||
    author.length > 80 ||
    !/\p{L}{2}/u.test(author) ||
    /https?:|编辑|admin|@|\.com|\.cn/i.test(author) ||
    isOutletName(author)
  )
    return null;
  const bare = author.replace(/^(?:作者|By)[:：\s]+/i, "").trim();
  return (/\p{Script=Han}/u.test(bare) ? bare.replace(/\s*[,，、;；]\s*/gu, " ") : bare) || null;
}

/** The outlet when the byline names none: the head's source, else the name of the site. */
export function namedOutlet(
  document: Document,
  metadata: PageMetadata,
  headline: string,
  siteName: string | null,
): string | null {
  const { meta, article } = metadata;
  const source = meta("source", "contentsource", "mediaid", "og:source", "article:source")?.replace(
    /^来源[:：]\s*/,
    "",
  );
  if (source && source.length <= 30 && !/https?:|^(?:本站|原创|null|undefined)$/.test(source)) return source;
  return (
    siteName ??
    meta("og:site_name", "sitename") ??
    article.get("publisher") ??
    titleTail(documentTitle(document), headline)
  );
}

const MARK = /\s*[|｜_»]\s*|\s+[-–—•·]\s+|——|--+|[-–—](?=[^-–—]{2,16}$)/u;

/** The site's name behind the headline in `headline_channel_site`: the last part that reads like one. */
function titleTail(title: string, headline: string): string | null {
  const at = headline.length >= 4 ? title.indexOf(headline) : -1;
  const rest = at >= 0 ? title.slice(at + headline.length).replace(/^[\s|｜_»•·–—-]+/u, "") : null;
  const parts = (rest ?? title).split(MARK).map((part) => part.trim());
  const tails = (rest === null ? parts.slice(1) : parts).filter(
    (part) => part.length >= 2 && part.length <= 20,
  );
  return tails.findLast(isOutletName) ?? tails.at(-1) ?? null;
}
