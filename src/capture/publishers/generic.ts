import type { RefusalReason } from "../article.ts";
import { articlePlace } from "../article-place.ts";
import { markedAuthor } from "../author-elements.ts";
import { blockText } from "../block-text.ts";
import { isHeadLine } from "../head-lines.ts";
import { cleanHtml } from "../clean-html.ts";
import { contentImages, isOrnament } from "../content-images.ts";
import { dropHead } from "../drop-head.ts";
import { findAuthor, isNamedEditor } from "../find-author.ts";
import { findContent, type FoundContent } from "../find-content.ts";
import { findOutlet } from "../find-outlet.ts";
import { findPublished } from "../find-published.ts";
import { foreignByline, foreignHead } from "../foreign-byline.ts";
import { findTitle, lineAboveByline, nearbyHeadline, type FoundTitle } from "../find-title.ts";
import { findHero, placeHero } from "../hero-image.ts";
import { leadsElsewhere } from "../leads-elsewhere.ts";
import { isListPage } from "../list-page.ts";
import { namedAuthor, namedDates, settleDate } from "../named-byline.ts";
import { statedByline } from "../stated-byline.ts";
import { revealNoscriptImages } from "../noscript-images.ts";
import { placePosters } from "../poster-images.ts";
import { pageLines, type PageLine } from "../page-lines.ts";
import type { PageMetadata } from "../page-metadata.ts";
import { pruneContent, pruneFixtures } from "../prune-content.ts";
import { outletOfSite } from "../outlet-of-site.ts";
import { placeStandIns } from "../stand-in-images.ts";
import { titleKey } from "../title-key.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";
import { isShown, placeServed, SERVED_BODY, type ServedArticle } from "./served-article.ts";
import { siteFields } from "./site-fields.ts";
import { siteNameOf } from "./site-names.ts";
import { threadOf } from "./threads.ts";

/** Shortest text, without white space, that passes for an article: */
const FLOOR = {
  /** when nothing vouches for it, */
  unknown: 140,
  /** when the page shows a headline that its head repeats, and a date, */
  headed: 40,
  /** when its metadata or its body's container says that it is an article. */
  vouched: 15,
  /** when it is made of the posts of a known platform or forum. */
  thread: 2,
} as const;

/** So many pictures under a headline and a date are a notice that was scanned, by how its body was found. */
const SCANS: { readonly [by in FoundContent["by"]]: number } = { rules: 1, family: 1, density: 2, thread: 1 };

const NO_RULES: SiteRules = { id: "generic", hosts: [], evidence: "" };

/** Extraction for every page without a publisher of its own; `rules` sharpen it for a known site. */
export function extractGeneric(
  input: PageInput,
  strict: boolean,
  site: SiteRules = NO_RULES,
): ArticleDraft | RefusalReason {
  const { document, metadata, base, dates, uri } = input;
  const rules = withThread(site, document);
  if (rules.articles && !rules.articles.test(uri.pathname + uri.search)) return "list";
  const served = rules.served?.(input.inlineScripts(), document) ?? null;
  const body = ownContainers(document, rules, served);
  const own = siteFields(document, rules, dates);
  for (const unread of document.querySelectorAll("script, style, link, template, svg")) unread.remove();
  const lines = pageLines(document.body, " ");
  const headline = headlineOf(findTitle(document, metadata), lines);
  const siteName = rules.siteName ?? siteNameOf(uri.hostname);
  const named = namedDates(document, metadata, dates);
  const foreign = input.chinese ? null : foreignHead(document, metadata, headline?.text ?? "");
  const marked = foreign ? foreign.author : markedAuthor(document);
  placePictures(document.body, base);
  const hero = rules.platform ? null : findHero(document, metadata, base);
  const content = findContent(document, body, rules.parts);
  if (!content) return lines.length === 0 ? "no-text" : "too-short";
  const copy = preparedCopy(content, rules, headline, (line) => isHeadLine(line, dates, marked));
  const bodyLines = pageLines(copy);
  const place = articlePlace(lines, bodyLines, headline);
  const title = settleTitle(headline, lines, place.start);
  const shown = findPublished(lines, place, dates);
  const text = blockText(copy, bodyLines);
  const pictures = contentImages(copy, base).length;
  const floor = floorOf(metadata, content, headline?.element != null && shown !== null);
  const scanned = title?.element != null && shown !== null && scansIn(copy, base) >= SCANS[content.by];
  const refusal = refusalOf(uri, bodyLines, text, { pictures, scanned }, floor, strict);
  if (refusal) return refusal;
  if (content.by !== "thread") placeHero(copy, hero, base);
  const byline = foreign
    ? foreignByline(foreign, lines, place, shown, named)
    : {
        author: findAuthor(lines, place) ?? writer(namedAuthor(metadata, siteName, uri) ?? marked, lines),
        outlet: rules.platform ? null : findOutlet(lines, place),
        publishedAt: settleDate(shown, named),
      };
  const headed = own.title ?? headline?.text ?? "";
  return {
    title: own.title ?? title?.text ?? null,
    author: own.author ?? byline.author,
    outlet:
      own.outlet ??
      (served && headline && titleKey(served.title) === titleKey(headline.text) ? served.outlet : null) ??
      byline.outlet ??
      outletOfSite({ document, metadata, lines, place, headline: headed, siteName }),
    publishedAt: own.publishedAt ?? byline.publishedAt,
    stated: statedByline(input, siteName),
    text,
    html: cleanHtml(copy, base),
    images: contentImages(copy, base),
    canonicalUri: null,
    vouched: floor <= FLOOR.vouched,
  };
}

/** Before the body is chosen: what is empty by then is thrown away. */
function placePictures(body: Element, base: string): void {
  revealNoscriptImages(body, base);
  placeStandIns(body);
  placePosters(body, base);
}

/** A site's own containers, before them that in which its data are laid out where no other shows anything. */
function ownContainers(
  document: Document,
  rules: SiteRules,
  served: ServedArticle | null,
): readonly string[] {
  const own = rules.body ?? [];
  if (!served || served.html === "" || isShown(document, own)) return own;
  placeServed(document, served);
  return [SERVED_BODY, ...own];
}

/** A thread of a known software is read by its rules where the site has none of its own. */
function withThread(site: SiteRules, document: Document): SiteRules {
  const thread = site.parts || site.body ? null : threadOf(document);
  return thread ? { ...thread, ...site, platform: true } : site;
}

function preparedCopy(
  content: FoundContent,
  rules: SiteRules,
  title: FoundTitle | null,
  isHead: (line: string) => boolean,
): Element {
  const copy = content.root.cloneNode(true) as Element;
  if (content.by === "thread") {
    pruneFixtures(copy, rules.drop);
    return copy;
  }
  pruneContent(copy, rules.drop);
  dropHead(copy, title && titleKey(title.text), isHead);
  return copy;
}

/** Systems put whoever typed the page into its head. */
function writer(name: string | null, lines: readonly PageLine[]): string | null {
  return name === null || isNamedEditor(lines, name) ? null : name;
}

/** On pages of old systems the head names only the site, and no mark-up tells the headline from other lines. */
function headlineOf(found: FoundTitle | null, lines: readonly PageLine[]): FoundTitle | null {
  if (found?.element || (found?.text.length ?? 0) >= 16) return found;
  const key = found && titleKey(found.text);
  return lines.some((line) => titleKey(line.text) === key) ? found : (lineAboveByline(lines) ?? found);
}

/** Words of the head that no heading repeats may be those of a section: then a heading near the body is better. */
function settleTitle(title: FoundTitle | null, lines: readonly PageLine[], start: number): FoundTitle | null {
  if (title && (title.element || title.text.length >= 16)) return title;
  return nearbyHeadline(lines, start) ?? title;
}

/** Pictures that lead to other pages are a list's. */
function scansIn(copy: Element, base: string): number {
  const isScan = (image: Element, uri: string) =>
    !isOrnament(image, uri) && !leadsElsewhere(image, uri, base);
  return contentImages(copy, base, isScan).length;
}

function floorOf(metadata: PageMetadata, content: FoundContent, headed: boolean): number {
  if (content.by === "thread") return FLOOR.thread;
  if (metadata.article.size > 0 || /article|news|blog/i.test(metadata.meta("og:type") ?? ""))
    return FLOOR.vouched;
  // The standard for the heads of government sites.
  if (metadata.meta("articletitle") !== null && metadata.meta("pubdate") !== null) return FLOOR.vouched;
  if (content.by === "rules" || (content.by === "family" && headed)) return FLOOR.vouched;
  return headed ? FLOOR.headed : FLOOR.unknown;
}

function refusalOf(
  uri: URL,
  body: readonly PageLine[],
  text: string,
  { pictures, scanned }: { readonly pictures: number; readonly scanned: boolean },
  floor: number,
  strict: boolean,
): RefusalReason | null {
  const length = text.replace(/\s+/g, "").length;
  const vouched = floor <= FLOOR.vouched;
  if (isListPage(uri, body, vouched, strict)) return "list";
  if (length === 0 && pictures === 0) return "no-text";
  return length >= floor || scanned || (vouched && pictures > 0) ? null : "too-short";
}
