import type { FoundTitle } from "./find-title.ts";
import type { PageLine } from "./page-lines.ts";
import { titleKey } from "./title-key.ts";

/** Where an article stands among the lines of its page (indices into them). */
export interface ArticlePlace {
  /** Line of the headline; -1 when it is not shown. */
  readonly title: number;
  /** First line of the body. */
  readonly start: number;
  /** Line after the body's last. */
  readonly end: number;
}

/** A line this long is prose rather than a label. */
const PROSE = 12;

/** Finds headline and body among the page's lines. `body` are the lines of the extracted body. */
export function articlePlace(
  lines: readonly PageLine[],
  body: readonly PageLine[],
  title: FoundTitle | null,
): ArticlePlace {
  const at = titleLine(lines, title);
  const first = body.find((line) => line.text.length > PROSE) ?? body[0];
  const last = body.findLast((line) => line.text.length > PROSE) ?? body.at(-1);
  const found = first ? indexOf(lines, first, at + 1) : -1;
  const start = found >= 0 ? found : Math.min(lines.length, at + 1);
  const end = last ? lines.findLastIndex((line) => key(line) === key(last)) + 1 : 0;
  return { title: at, start, end: Math.max(end, start) };
}

/**
 * The lines in which a byline is looked for: between headline and body, or before the body when the
 * headline stands elsewhere; then up to three lines before the headline.
 */
export function bylineStrip(lines: readonly PageLine[], place: ArticlePlace): readonly PageLine[] {
  const shown = place.title >= 0 && place.title < place.start;
  const from = shown ? place.title + 1 : Math.max(0, place.start - 8);
  const strip = lines.slice(from, Math.min(place.start, from + 24));
  const before = shown ? lines.slice(Math.max(0, place.title - 4), place.title) : [];
  return [...strip, ...before];
}

function titleLine(lines: readonly PageLine[], title: FoundTitle | null): number {
  if (!title) return -1;
  const element = title.element;
  const inside = element
    ? lines.findIndex((line) => element.contains(line.block) || line.block.contains(element))
    : -1;
  if (inside >= 0 && titleKey(lines[inside]?.text ?? "").includes(titleKey(title.text).slice(0, 12)))
    return inside;
  const wanted = titleKey(title.text);
  return lines.findIndex((line) => key(line) === wanted);
}

function indexOf(lines: readonly PageLine[], line: PageLine, from: number): number {
  const wanted = key(line);
  const after = lines.findIndex((other, index) => index >= from && key(other) === wanted);
  return after >= 0 ? after : lines.findIndex((other) => key(other) === wanted);
}

/** Lines are compared several times, and most of a page's are never an article's. */
const keys = new WeakMap<PageLine, string>();

function key(line: PageLine): string {
  const known = keys.get(line);
  if (known !== undefined) return known;
  const made = titleKey(line.text);
  keys.set(line, made);
  return made;
}
