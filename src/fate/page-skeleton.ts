/** How a page is built and what it says, small enough to be kept: two sketches of fixed length. */
export interface PageSkeleton {
  /** Sketch of its elements in order, each with its classes. */
  readonly shape: readonly number[];
  /** Sketch of its visible words. */
  readonly words: readonly number[];
  /** Visible characters. */
  readonly textLength: number;
  /** Whether a script is still to fill an empty place: then its words are no answer. */
  readonly scripted: boolean;
}

/** Slots of a sketch. The likeness of two is wrong by about 0.06 at most. */
const SLOTS = 64;
/** Elements, and characters, that make one shingle. */
const SHINGLE = 4;
/** Elements and characters of a page that are looked at. A hostile page may be endless. */
const MOST_ELEMENTS = 5_000;
const MOST_CHARACTERS = 20_000;
const MOUNTS = "#app, #root, #__next, #__nuxt, #main-app, [data-reactroot], [data-server-rendered]";

/** Of a parsed page, whose body alone counts. Nothing in it is changed. */
export function pageSkeleton(document: Pick<Document, "querySelectorAll">): PageSkeleton {
  const elements = [...document.querySelectorAll("body, body *")].slice(0, MOST_ELEMENTS);
  const seen = elements.filter(({ localName }) => !/^(?:script|style|noscript|template)$/.test(localName));
  const text = visibleText(seen).slice(0, MOST_CHARACTERS);
  return {
    shape: sketch(shingles(seen.map(tokenOf))),
    words: sketch(shingles(text.split(""))),
    textLength: text.length,
    scripted: [...document.querySelectorAll(MOUNTS)].some(isEmpty),
  };
}

/** Share of equal slots, 0..1: an estimate of how much two pages' sets of shingles have in common. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((slot, at) => slot === b[at]).length / a.length;
}

/** Numbers in class names are counters and hashes. */
function tokenOf(element: Element): string {
  const classes = (element.getAttribute("class") ?? "").replace(/[\d_-]+\w*/g, "").split(/\s+/);
  return `${element.localName}.${classes.toSorted().join(".")}`;
}

function visibleText(elements: readonly Element[]): string {
  const texts = elements.flatMap((element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? ""),
  );
  // Addresses, times and request numbers that error pages repeat differ from answer to answer.
  return texts.join("").replace(/[\s\d]+|https?:\S+/g, "");
}

function isEmpty(element: Element): boolean {
  return (element.textContent ?? "").trim() === "";
}

function shingles(tokens: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < Math.max(1, tokens.length - SHINGLE + 1); at++)
    found.add(hash(tokens.slice(at, at + SHINGLE).join("\n")));
  return found;
}

/** MinHash (Broder 1997): for each slot the least value that its own mixing gives any shingle. */
function sketch(found: ReadonlySet<number>): number[] {
  return Array.from({ length: SLOTS }, (_, slot) => {
    let least = 0xffffffff;
    for (const value of found) least = Math.min(least, mix(value ^ Math.imul(slot + 1, 0x9e3779b1)));
    return least;
  });
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
