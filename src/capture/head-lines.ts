import { isBylineLine } from "./byline-tokens.ts";
import { findDates, type DateContext } from "./chinese-date.ts";

/** What stands around a date in the press of several languages. */
const AROUND =
  /^(?:[\s.,:;|/·•–—()-]|last|first|modified|updated|published|posted|on|at|by|min(?:ute)?s?|read|stand|uhr|veröffentlicht|aktualisiert|am|um|publié|mis|à|jour|modifié|le|actualizado|publicado|el|a las|pubblicato|il|опубликовано|обновлено|в|(?:[A-Z]{1,4}T|GMT|UTC|Z)|mon|tue|wed|thu|fri|sat|sun|\d{1,2}[.h]\d\d)*$/iu;

/**
 * Whether a line at the head of a body belongs to its byline: in Chinese, a date with what surrounds it in
 * other languages, or the persons whom the page's head names as its authors.
 */
export function isHeadLine(line: string, dates: DateContext, author: string | null | undefined): boolean {
  if (isBylineLine(line)) return true;
  if (line.length > 90) return false;
  return isDated(line, dates) || (author != null && isByAuthor(line, author));
}

function isDated(line: string, context: DateContext): boolean {
  const found = findDates(line, context).filter((date) => !date.inferred);
  if (found.length === 0) return false;
  const rest = found
    .toReversed()
    .reduce((text, { index, length }) => `${text.slice(0, index)} ${text.slice(index + length)}`, line);
  return AROUND.test(rest);
}

/** The first author's name, with "by" before it and what the person is behind it. */
function isByAuthor(line: string, author: string): boolean {
  const first = author.split(", ")[0] ?? "";
  const at = line.toLowerCase().indexOf(first.toLowerCase());
  return (
    first.length >= 4 && at >= 0 && at <= 12 && line.length <= first.length * 2 + 48 && !/[.!?…]$/.test(line)
  );
}
