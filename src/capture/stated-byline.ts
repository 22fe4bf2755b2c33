import type { StatedByline } from "./article.ts";
import { parseDate, type DateContext } from "./chinese-date.ts";
import { namedAuthor } from "./named-byline.ts";
import type { PageMetadata } from "./page-metadata.ts";
import type { PageInput } from "./publishers/publisher.ts";

/** Names that mean the publication and nothing else: those of the last change are no byline. */
const PUBLISHED = ["article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish_date", "pubdate", "published_time", "date_published", "bytedance:published_time", "firstpublishedtime", "parsely-pub-date", "sailthru.date", "weibo:article:create_at"] as const; // prettier-ignore

/** Milliseconds around a reading: a page that states this very moment states nothing. */
const NOW = 10 * 60_000;

/** What the page's data state of the byline, whatever it shows. */
export function statedByline(
  { metadata, uri, dates }: Pick<PageInput, "metadata" | "uri" | "dates">,
  siteName: string | null,
): StatedByline {
  return { author: namedAuthor(metadata, siteName, uri), publishedAt: statedMoment(metadata, dates) };
}

function statedMoment({ meta, article }: PageMetadata, dates: DateContext): string | null {
  const named = [article.get("datePublished"), ...PUBLISHED.map((name) => meta(name))];
  const found = named
    .map((text) => (text ? parseDate(text, dates) : null))
    .find((date) => date?.hasTime && !date.inferred);
  if (!found) return null;
  return Math.abs(Date.parse(found.iso) - dates.now.getTime()) < NOW ? null : found.iso;
}
