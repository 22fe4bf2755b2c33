import { Readability } from "@mozilla/readability";
import { isMarginal } from "./marginal-blocks.ts";
import { CONTENT_CONTAINERS } from "./publishers/content-containers.ts";
import { matchesOf } from "./matches-of.ts";
import { isInSentence } from "./prune-content.ts";

export interface FoundContent {
  readonly root: Element;
  /** `rules`: the publisher's own container; `thread`: its posts; `family`: one of a known system; `density`: Readability. */
  readonly by: "rules" | "thread" | "family" | "density";
}

/** A container shorter than this may be an abstract or an empty shell, unless the publisher's own rules name it. */
const TRUSTED_LENGTH = 120;

/**
 * The element that holds the body, by the posts of a thread (`parts`), by the site's own selectors, by
 * those of a known content management system, or by density (Readability). `document` must be a copy: it is changed. `null` when there is none.
 */
export function findContent(
  document: Document,
  own: readonly string[],
  parts: readonly string[] = [],
): FoundContent | null {
  const thread = joinParts(document, parts);
  if (thread) return { root: thread, by: "thread" };
  const named = firstContainer(own, matchesOf(document, own), 1);
  if (named) return { root: named, by: "rules" };
  const known = matchesOf(document, CONTENT_CONTAINERS);
  const family = firstContainer(CONTENT_CONTAINERS, known, TRUSTED_LENGTH);
  if (family) return { root: family, by: "family" };
  // Taken before density changes the document: a scanned notice is a container with nothing but pictures.
  const scanned = pictureContainer(known);
  const dense = readable(document);
  if (scanned && (!dense || visibleLength(dense) < TRUSTED_LENGTH)) return { root: scanned, by: "family" };
  return dense && { root: dense, by: "density" };
}

/** Copies of all outermost matches, in document order, under one element; `null` without the first kind. */
function joinParts(document: Document, parts: readonly string[]): Element | null {
  const [main] = parts;
  if (main === undefined || document.querySelector(main) === null) return null;
  const matches = [...document.querySelectorAll(parts.join(", "))];
  const outer = matches.filter((part) => !matches.some((other) => other !== part && other.contains(part)));
  if (outer.every((part) => visibleLength(part) === 0)) return null;
  const root = document.createElement("div");
  for (const part of outer) root.append(part.cloneNode(true));
  return root;
}

/** The body by the first selector that has one, of the elements that match any of them. */
function firstContainer(
  selectors: readonly string[],
  matching: readonly Element[],
  atLeast: number,
): Element | null {
  const candidates = matching.filter((element) => isBody(element, atLeast));
  if (candidates.length === 0) return null;
  for (const selector of selectors) {
    const found = onlyOne(candidates.filter((element) => element.matches(selector)));
    if (found) return found;
  }
  return null;
}

/** A copy of the one known container that holds pictures and hardly any text; `null` when there is none. */
function pictureContainer(known: readonly Element[]): Element | null {
  const found = known.filter(
    (element) =>
      element.querySelector("img") !== null &&
      visibleLength(element) < TRUSTED_LENGTH &&
      !isMarginal(element),
  );
  const outer = found.filter(
    (element) => !found.some((other) => other !== element && other.contains(element)),
  );
  return outer.length === 1 ? ((outer[0] as Element).cloneNode(true) as Element) : null;
}

function isBody(element: Element, atLeast: number): boolean {
  const length = visibleLength(element);
  if (length < atLeast && !(atLeast === 1 && element.querySelector("img"))) return false;
  if (atLeast === 1) return true;
  // A column beside the body inside it: the container is the page's, not the article's.
  if (element.querySelector("#sidebar, .sidebar, #side, .side-bar") !== null) return false;
  return (
    linkedLength(element) < length * 0.4 && !(element.parentElement && isMarginal(element.parentElement))
  );
}

/** Several matches mean a list of articles, unless one holds nearly everything. */
function onlyOne(elements: readonly Element[]): Element | null {
  const outer = elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
  const sizes = outer.map(visibleLength);
  const largest = Math.max(0, ...sizes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return largest >= total * 0.7 ? (outer[sizes.indexOf(largest)] ?? null) : null;
}

function visibleLength(element: Element): number {
  return (element.textContent ?? "").replace(/\s+/g, "").length;
}

function linkedLength(element: Element): number {
  return [...element.querySelectorAll("a")].reduce(
    (sum, link) => sum + (link.textContent ?? "").replace(/\s+/g, "").length,
    0,
  );
}

const WORDS = "p span[class], p em[class], p strong[class], p b[class], p i[class], p font[class]";

function readable(document: Document): Element | null {
  // Density throws out what is called "related" or "comment", a word of a sentence too.
  for (const word of document.querySelectorAll(WORDS))
    if (isInSentence(word, word.getAttribute("class") ?? "")) word.removeAttribute("class");
  const parsed = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    charThreshold: 100,
    keepClasses: true,
  }).parse();
  return parsed?.content ?? null;
}
