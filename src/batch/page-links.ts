import { isListAddress } from "../capture/list-page.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import { registrableDomain } from "../resource/registrable-domain.ts";
import type { LinkGroup } from "./link-group.ts";
import { isWebAddress } from "./make-items.ts";

/** Fewer links than this make no column; they are offered together at the end. */
const COLUMN = 3;
/** Characters of a headline: navigation is shorter. A line without Chinese needs more of them. */
const HEADLINE = { chinese: 6, other: 18 } as const;
/**
 * WeChat's lists of articles (albums: `data-link`, an account's history: `hrefs`) open their entries by
 * script and carry the address on the entry itself.
 */
const ENTRIES = "a[href], [data-link], [hrefs]";

interface Found {
  readonly element: Element;
  readonly uri: string;
  readonly title: string;
}

/**
 * The links on a page that look like articles of the same site, grouped by the column they stand in.
 * Reads only. @param uri the page's address
 */
export function pageLinks(document: Document, uri: string): LinkGroup[] {
  const page = new URL(uri);
  const base = URL.parse(document.baseURI)?.href ?? uri;
  const found = [...document.querySelectorAll(ENTRIES)].flatMap((element) => asArticle(element, page, base));
  return grouped(eachArticleOnce(found));
}

function asArticle(element: Element, page: URL, base: string): Found[] {
  const named = ["href", "data-link", "hrefs"].map((name) => element.getAttribute(name)).find(Boolean);
  const target = URL.parse(named ?? "", base);
  if (!target || !isWebAddress(target.href)) return [];
  if (registrableDomain(target.hostname) !== registrableDomain(page.hostname)) return [];
  if (addressKey(target.href) === addressKey(page.href) || isListAddress(target)) return [];
  const title = wordsOf(element);
  const least = /\p{Script=Han}/u.test(title) ? HEADLINE.chinese : HEADLINE.other;
  return title.length >= least ? [{ element, uri: target.href, title }] : [];
}

/** The link's own words, else what stands in for them on a picture. */
function wordsOf(element: Element): string {
  const named = [
    element.getAttribute("data-title"),
    element.textContent,
    element.getAttribute("title"),
    element.querySelector("img[alt]")?.getAttribute("alt"),
  ];
  const [words = ""] = named.map((name) => (name ?? "").replace(/\s+/g, " ").trim()).filter(Boolean);
  return words.slice(0, 200);
}

/** A card links its picture, headline and summary alike: the first that has words stands for all. */
function eachArticleOnce(found: readonly Found[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const one of found) if (!byKey.has(addressKey(one.uri))) byKey.set(addressKey(one.uri), one);
  return [...byKey.values()];
}

function grouped(found: readonly Found[]): LinkGroup[] {
  const counts = new Map<Element, number>();
  for (const { element } of found)
    for (const around of ancestors(element)) counts.set(around, (counts.get(around) ?? 0) + 1);
  const columns = new Map<Element | null, Found[]>();
  for (const one of found) {
    const column = ancestors(one.element).find((around) => (counts.get(around) ?? 0) >= COLUMN) ?? null;
    columns.set(column, [...(columns.get(column) ?? []), one]);
  }
  const groups: LinkGroup[] = [];
  const rest: Found[] = [];
  for (const [column, links] of columns)
    if (column && links.length >= COLUMN) groups.push(asGroup(headingOf(column), links));
    else rest.push(...links);
  return rest.length > 0 ? [...groups, asGroup(null, rest)] : groups;
}

function asGroup(name: string | null, found: readonly Found[]): LinkGroup {
  return { name, links: found.map(({ uri, title }) => ({ uri, title, tabId: null })) };
}

function ancestors(element: Element): Element[] {
  const around: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) around.push(at);
  return around;
}

/** The heading in front of a column, or the first in it that is no headline itself. */
function headingOf(column: Element): string | null {
  const inside = [...column.querySelectorAll("h1, h2, h3, h4")].find((heading) => !isLinked(heading));
  const before = column.previousElementSibling;
  const outside = before?.matches("h1, h2, h3, h4") ? before : null;
  return (outside ?? inside)?.textContent?.replace(/\s+/g, " ").trim().slice(0, 100) || null;
}

function isLinked(heading: Element): boolean {
  return heading.closest(ENTRIES) !== null || heading.querySelector(ENTRIES) !== null;
}
