import { isPersonName } from "./name-words.ts";
import { pageLines } from "./page-lines.ts";

/** Elements that mark-up itself calls the author's name, most telling first. */
const MARKED = [
  "[itemprop~='author'] [itemprop~='name']",
  "[itemprop~='author']",
  "a[rel~='author']",
  "[data-testid*='byline' i] a[href*='author' i], [data-testid*='author-name' i]",
  "[class*='byline' i] a[href*='author' i], [class*='byline' i] a[href*='/people/'], [class*='byline' i] a[href*='/profile' i]",
] as const;

/** What stands beside an article. Not its footer: many systems put the byline there. */
const BESIDE =
  "nav, aside, [class*='related' i], [class*='comment' i], [class*='recommend' i], [class*='sidebar' i], [class*='widget' i], [class*='more-' i]";

/**
 * Names in the page's own mark-up (microdata, `rel=author`, links of a byline). Cards of other stories
 * carry the same marks: of several places only the first counts, the names that stand together.
 */
export function authorElements(document: Document): readonly string[] {
  return firstTogether(document, MARKED);
}

/** The one person whom microdata or `rel=author` name on a Chinese page; `null` for none, several or a house. */
export function markedAuthor(document: Document): string | null {
  const names = firstTogether(document, ["[itemprop~='author'], a[rel~='author']"]);
  const [name] = names;
  return name !== undefined && isPersonName(name) ? name : null;
}

/** Names in elements that only a class calls the author: they have to read like names. */
const CLASSED = [
  "[class~='author' i], [class~='byline' i], [class*='author-name' i], [class*='authorname' i], [class*='author__name' i], [class*='byline__name' i], [class*='byline-name' i], [class*='authorline' i], [class~='fn'], #author",
  "[class*='byline' i], [class*='article-author' i], [class*='post-author' i], [class*='entry-author' i]",
] as const;

export function classedAuthors(document: Document): readonly string[] {
  return firstTogether(document, CLASSED);
}

function firstTogether(document: Document, selectors: readonly string[]): readonly string[] {
  for (const selector of selectors) {
    const found = [...document.querySelectorAll(selector)].filter((element) => !isBesideArticle(element));
    const first = found[0];
    if (!first) continue;
    const together = found.filter((element) => isBeside(first, element));
    const names = together.map(nameOf).filter((name) => name !== "");
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** A box around the headline too is the page's frame, whatever it is called. */
function isBesideArticle(element: Element): boolean {
  const box = element.closest(BESIDE);
  return box !== null && box.querySelector("h1") === null;
}

/** Whether two elements stand in one byline: below one parent or grandparent that holds hardly more. */
function isBeside(first: Element, other: Element): boolean {
  if (first === other) return true;
  for (const strip of [first.parentElement, first.parentElement?.parentElement])
    if (strip?.contains(other) && (strip.textContent ?? "").length < 300) return true;
  return false;
}

function nameOf(element: Element): string {
  const shown = pageLines(element, " ").map((line) => line.text);
  return (element.getAttribute("content") ?? shown.join(" | ")).replace(/\s+/g, " ").trim();
}
