import { bylineStrip, type ArticlePlace } from "./article-place.ts";
import { authorElements, classedAuthors } from "./author-elements.ts";
import type { FoundDate } from "./chinese-date.ts";
import { documentTitle } from "./document-title.ts";
import { latinNames } from "./latin-names.ts";
import { settleDate } from "./named-byline.ts";
import type { PageLine } from "./page-lines.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { titleKey } from "./title-key.ts";

/**
 * Byline of a page that is not written in Chinese. There the head, JSON-LD and microdata are kept for
 * search engines and hardly ever wrong, while names beside a date may be anybody's: they come first here,
 * and last on Chinese pages.
 */
export interface ForeignHead {
  /** Persons that the head and the mark-up name, joined by a comma; `null` for none. */
  readonly author: string | null;
  readonly outlet: string | null;
}

/** What head and mark-up say. Asked before the body is chosen, which changes the document. */
export function foreignHead(document: Document, metadata: PageMetadata, headline: string): ForeignHead {
  const outlet = headOutlet(document, metadata, headline);
  const { meta, article } = metadata;
  const house = meta("publisher", "dc.publisher")?.replace(/\s*\(.*$/u, "") ?? null;
  const sites = [outlet, meta("og:site_name"), article.get("publisher") ?? null, house]
    .filter((name) => name !== null)
    .map(titleKey);
  const others = (names: readonly string[]) => names.filter((name) => !sites.includes(titleKey(name)));
  for (const { names, marked } of namings(document, metadata)) {
    const persons = others(names.flatMap((name) => latinNames(name, marked)));
    if (persons.length > 0) return { author: joined(persons), outlet };
  }
  return { author: null, outlet };
}

/** Where persons are named, most telling first. The body is searched only when the head names nobody. */
function* namings(document: Document, metadata: PageMetadata): Generator<Naming> {
  yield { names: metadata.persons, marked: true };
  yield { names: headAuthors(metadata), marked: true };
  yield { names: authorElements(document), marked: true };
  yield { names: classedAuthors(document), marked: false };
}

interface Naming {
  readonly names: readonly string[];
  /** Whether the mark-up itself calls them authors. */
  readonly marked: boolean;
}

/** The byline of such a page: the head's word, and for the author a line such as "By Ann Other". */
export function foreignByline(
  head: ForeignHead,
  lines: readonly PageLine[],
  place: ArticlePlace,
  shown: FoundDate | null,
  named: readonly FoundDate[],
): ForeignHead & { readonly publishedAt: string | null } {
  return {
    author: head.author ?? shownAuthor(lines, place),
    outlet: head.outlet,
    publishedAt: settleForeign(shown, named),
  };
}

/**
 * The head's moment, even where the page shows a later day: that is when it was changed. A shown day
 * shortly before it is the day of publication, and the head tells the change.
 */
function settleForeign(shown: FoundDate | null, named: readonly FoundDate[]): string | null {
  const moment = named.find((date) => date.hasTime);
  if (!moment) return settleDate(shown, named);
  if (!shown || shown.inferred) return moment.iso;
  const days = (Date.parse(moment.iso) - Date.parse(shown.iso)) / 86_400e3;
  return days > 1.5 && days < 60 ? settleDate(shown, named) : moment.iso;
}

const STARTS =
  /^(?:(?:story|written|posted|reported|submitted|words|text|article|analysis)\s+)?(?:by|von|par|por|di|door|authors?|autore?s?|auteurs?|автор)(?!\p{L})\s*:?/iu;

/** The persons of a line such as "By Ann Other" between headline and body; `null` when there is none. */
function shownAuthor(lines: readonly PageLine[], place: ArticlePlace): string | null {
  const strip = bylineStrip(lines, place);
  for (const [index, line] of strip.entries()) {
    if (line.text.length > 160 || !STARTS.test(line.text)) continue;
    const bare = line.text.replace(STARTS, "").trim();
    const names = latinNames(bare === "" ? (strip[index + 1]?.text ?? "") : line.text);
    if (names.length > 0) return joined(names);
  }
  return null;
}

function headAuthors({ meta }: PageMetadata): readonly string[] {
  const written = meta("twitter:label1")?.match(/^(?:written|posted)? ?by$|^author$/i)
    ? meta("twitter:data1")
    : null;
  return [
    meta("author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "authors", "cxenseparse:author"),
    meta("article:author", "og:article:author", "article:author_name"),
    meta("citation_author", "bepress_citation_author")?.replace(/^([^,]+), ([^,]+)$/, "$2 $1") ?? null,
    written,
  ].filter((name): name is string => name !== null); // prettier-ignore
}

/** The outlet by the head. A name in Chinese on such a page is that of another edition. */
function headOutlet(document: Document, metadata: PageMetadata, headline: string): string | null {
  const { meta, article, page } = metadata;
  const names = [
    meta("og:site_name"),
    article.get("publisher") ?? null,
    meta("application-name", "sitename"),
    titleTail(documentTitle(document), headline),
    page.get("publisher") ?? null,
    meta("publisher", "dc.publisher", "cre"),
  ];
  const usable = names.map((name) => tidy(name ?? "")).filter((name) => isSiteName(name, headline));
  return usable.find((name) => !SLUG.test(name)) ?? usable[0] ?? null;
}

/** A name for machines: `usatoday`. */
const SLUG = /^[a-z\d]+$/;
const HAN = /\p{Script=Han}/u;

function isSiteName(name: string, headline: string): boolean {
  if (name.length < 2 || name.length > 60 || /https?:|^www\./i.test(name)) return false;
  return HAN.test(headline) || !HAN.test(name);
}

/** `The Paper | News, sport and weather` is the name and what it advertises. */
function tidy(name: string): string {
  const words = name.replace(/\s+/g, " ").trim();
  const first = words.split(/\s+[|»–—-]\s+|\s*\|\s*/)[0] ?? "";
  return words.length > 24 && first.length >= 2 ? first : words;
}

function titleTail(title: string, headline: string): string | null {
  const at = headline.length >= 8 ? title.indexOf(headline) : -1;
  // Blogs: `site: headline`.
  if (at > 0 && title.endsWith(headline))
    return title
      .slice(0, at)
      .replace(/\s*[:|–—-]\s*$/u, "")
      .trim();
  if (at !== 0) return null;
  const parts = title
    .slice(headline.length)
    .split(/\s+[-–—|•»:]\s+|\s*\|\s*/)
    .filter((part) => part.trim() !== "");
  return parts.at(-1)?.trim() ?? null;
}

function joined(names: readonly string[]): string | null {
  return names.length > 0 ? [...new Set(names)].slice(0, 8).join(", ") : null;
}
