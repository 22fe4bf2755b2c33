import { documentTitle } from "./document-title.ts";
import { titleKey } from "./title-key.ts";

/** Characters from which a headline's surroundings are an article and no teaser. */
const LEAST = 150;

/**
 * Takes out the other articles that some sites append below one as the reader scrolls: stretches beside
 * that of the page's own headline, built alike, each with a headline and a text of its own. Nothing where
 * the page's title names none of them: that is a list. Changes `document`, a copy.
 */
export function dropFurtherArticles(document: Document): void {
  const headlines = [...document.querySelectorAll("h1, article h2")];
  if (headlines.length < 2) return;
  const own = headlines.find((headline) => isNamed(headline, document));
  if (!own) return;
  const unit = unitOf(own, headlines);
  if (!unit?.parentElement || lengthOf(unit) < LEAST) return;
  for (const other of [...unit.parentElement.children])
    if (other !== unit && isAlike(other, unit, own.localName)) other.remove();
}

function isNamed(headline: Element, document: Document): boolean {
  const key = titleKey(headline.textContent ?? "");
  const og = document.querySelector("meta[property='og:title']")?.getAttribute("content") ?? "";
  // A script that appends articles renames the page as the reader scrolls: the shown title goes before.
  const names = titleKey(documentTitle(document)) || titleKey(og);
  return key.length >= 4 && names.includes(key);
}

/** The largest element around a headline that holds no other headline of its kind. */
function unitOf(own: Element, headlines: readonly Element[]): Element | null {
  const others = headlines.filter((one) => one !== own && one.localName === own.localName);
  let unit = own;
  for (let above = unit.parentElement; above; above = above.parentElement) {
    const around = above;
    if (around.localName === "body" || others.some((other) => around.contains(other))) return unit;
    unit = above;
  }
  return unit;
}

function isAlike(other: Element, unit: Element, headline: string): boolean {
  const first = (element: Element): string =>
    (element.getAttribute("class") ?? "").trim().split(/\s+/)[0] ?? "";
  return (
    other.localName === unit.localName &&
    first(other) === first(unit) &&
    other.querySelector(headline) !== null &&
    lengthOf(other) >= LEAST
  );
}

function lengthOf(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, "").length;
}
