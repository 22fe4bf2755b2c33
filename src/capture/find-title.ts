import { documentTitle } from "./document-title.ts";
import { isBylineLine } from "./byline-tokens.ts";
import { isMarginal } from "./marginal-blocks.ts";
import { pageLines, type PageLine } from "./page-lines.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { withoutPaper } from "./newspaper.ts";
import { stripSiteName } from "./strip-site-name.ts";
import { titleKey } from "./title-key.ts";

export interface FoundTitle {
  readonly text: string;
  /** The element that shows it; `null` when only the head names it. */
  readonly element: Element | null;
}

const HEADLINES =
  "h1, h2, h3, h4, h5, [itemprop='headline'], [class*='title' i], [id*='title' i], [class*='headline' i], [class*='biaoti' i], td[class*='bt' i]";
/** Labels, dates and paths. */
const NO_HEADLINE =
  /^(?:来源|作者|时间|日期|发布|发表|编辑|责编|字号|浏览|分享|当前位置|您的位置)|\d{4}[-年/.]\d|[>＞»]/u;
const LONGEST = 160;

/**
 * The headline as the article shows it. A shown heading counts when the head of the page (title, Open
 * Graph, JSON-LD) says the same; otherwise the head's words are taken, without the site's name.
 */
export function findTitle(document: Document, metadata: PageMetadata): FoundTitle | null {
  const named = namedTitles(document, metadata);
  const shown = bestHeadline(document, named);
  if (shown) return shown;
  const text = named
    .map((name) => withoutPaper(stripSiteName(name, metadata.meta("og:site_name"))))
    .find((name) => name !== "");
  return text === undefined ? null : { text, element: null };
}

/**
 * A heading that stands just before the byline or the body, for pages whose head names only the section.
 * `lines` are those between `from` and the body.
 */
export function nearbyHeadline(lines: readonly PageLine[], start: number): FoundTitle | null {
  for (let index = start - 1; index >= Math.max(0, start - 9); index--) {
    const line = lines[index];
    if (!line || line.text.length < 6 || line.text.length > 80 || line.linked > line.text.length / 2)
      continue;
    const heading = line.block.matches(HEADLINES) ? line.block : line.block.closest("h1, h2, h3, h4, h5");
    if (heading && !isMarginal(heading) && !NO_HEADLINE.test(line.text))
      return { text: headlineText(heading) ?? line.text, element: heading };
  }
  return null;
}

/** Lines of a page's head in which a date may stand: mastheads show the day. */
const LABELLED = /(?:作\s*者|来源|來源|发布|发表|点击|浏览|阅读|更新时间|录入)/u;

/** The line above the first labelled byline, for pages without headings; `null` when there is none. */
export function lineAboveByline(lines: readonly PageLine[]): FoundTitle | null {
  const byline = lines.findIndex(
    ({ text }) => LABELLED.test(text) && /\d{4}/.test(text) && isBylineLine(text),
  );
  const line = lines[byline - 1];
  if (!line || line.text.length < 6 || line.text.length > 80 || line.linked > 0) return null;
  return NO_HEADLINE.test(line.text) || isMarginal(line.block)
    ? null
    : { text: line.text, element: line.block };
}

function namedTitles(document: Document, { meta, article }: PageMetadata): readonly string[] {
  const names = [
    meta("og:title", "twitter:title", "articletitle"),
    article.get("headline"),
    documentTitle(document),
    meta("title"),
  ];
  return names.map((name) => fold(name ?? "")).filter((name) => name !== "");
}

function bestHeadline(document: Document, named: readonly string[]): FoundTitle | null {
  const keys = named.map(titleKey);
  let best: FoundTitle | null = null;
  let bestScore = 2;
  for (const element of (document.body as HTMLElement | null)?.querySelectorAll(HEADLINES) ?? []) {
    const text = headlineText(element);
    if (text === null) continue;
    const score = headlineScore(element, titleKey(text), keys);
    if (score > bestScore) {
      best = { text, element };
      bestScore = score;
    }
  }
  return best;
}

/** Text of a heading; `null` when it is none: too long, too short, or a box around other blocks. */
function headlineText(element: Element): string | null {
  if (element.querySelector("p, ul, table, form, img ~ div") !== null) return null;
  const raw = element.textContent ?? "";
  if (raw.length > 4 * LONGEST) return null;
  const text = withoutCounter(element, fold(withoutByline(element) ?? raw));
  return text.length < 2 || text.length > LONGEST ? null : text;
}

/** Some put the byline into the heading, below a line break; `null` when there is none. */
function withoutByline(element: Element): string | null {
  if (element.querySelector("br") === null) return null;
  const lines = pageLines(element).map((line) => line.text);
  const byline = lines.findIndex((text, index) => index > 0 && isBylineLine(text));
  return byline < 0 ? null : lines.slice(0, byline).join(" ");
}

/** A number of comments in an element of its own behind the headline is no part of it. */
function withoutCounter(element: Element, text: string): string {
  const counter = fold(element.lastElementChild?.textContent ?? "");
  return /^\d{1,6}$/.test(counter) && text.endsWith(counter) ? text.slice(0, -counter.length).trim() : text;
}

function headlineScore(element: Element, key: string, named: readonly string[]): number {
  const match = Math.max(0, ...named.map((name) => agreement(key, name)));
  // The whole headline in an h1 is no teaser, whatever the box around it is called.
  if (match === 0 || (isMarginal(element) && !(element.localName === "h1" && match >= 4.4))) return 0;
  return match + headingWeight(element);
}

function headingWeight(element: Element): number {
  if (element.localName === "h1") return 1.2;
  if (/^h[23]$/.test(element.localName)) return 0.6;
  return element.getAttribute("itemprop") === "headline" ? 1 : 0.3;
}

/** 0..5: how well a shown heading agrees with a name of the page's head. */
function agreement(key: string, name: string): number {
  if (key.length < 2) return 0;
  if (name === key) return key.length >= 5 ? 5 : 2;
  // The site's own name ends a title ("headline_site"); a heading that says only that is the masthead.
  if (name.startsWith(key))
    return key.length >= 6
      ? 4 + coverage(key, name)
      : coverage(key, name) > 0.3
        ? 2 + coverage(key, name)
        : 0;
  if (name.endsWith(key)) return coverage(key, name) > 0.5 ? 3 + coverage(key, name) : 0;
  if (key.length >= 6 && coverage(key, name) > 0.5 && name.includes(key)) return 2.5 + coverage(key, name);
  // The head's title may be cut short.
  const cut = name.replace(/(?:\.\.\.|…)$/, "");
  return cut.length >= (cut === name ? 24 : 8) && key.startsWith(cut) ? 4 : 0;
}

function coverage(key: string, name: string): number {
  return key.length / Math.max(1, name.length);
}

function fold(text: string): string {
  return text.replace(/[\s\u00A0\u3000]+/g, " ").trim();
}
