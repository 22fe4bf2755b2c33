import { bylineStrip, type ArticlePlace } from "./article-place.ts";
import { bylineTokens, SOURCE_STOP, withoutDates } from "./byline-tokens.ts";
import { isPersonName } from "./name-words.ts";
import type { PageLine } from "./page-lines.ts";

const AUTHOR =
  /(?:作\s*者|(?<![论全])文\s*(?=[/／|丨])|撰\s*[文稿]|执\s*笔|记\s*者|記\s*者|发布人|发布者|发帖人|楼主|Author|^By(?=\s+[A-Z]))\s*([:：﹕/／丨|]|\s)\s*([^\n]*)/iu;

const HINT = /(?:author|writer|reporter|byline|zuozhe|zz\b)/i;

/** The person that the byline names; several joined by a space. `null` when it names none. */
export function findAuthor(lines: readonly PageLine[], place: ArticlePlace): string | null {
  const strip = bylineStrip(lines, place);
  const opening = lines.slice(place.start, place.start + 2);
  const tail = lines.slice(Math.max(place.start, place.end - 2), place.end + 3);
  return labelled(strip) ?? hinted(strip) ?? labelled(opening) ?? labelled(tail);
}

function labelled(lines: readonly PageLine[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 100 || /[。！？]/.test(line.text)) continue;
    const match = AUTHOR.exec(line.text);
    if (!match) continue;
    const rest = (match[2] ?? "").trim();
    const found = names(rest === "" ? (lines[index + 1]?.text ?? "") : rest);
    if (found) return found;
  }
  return null;
}

/** Persons on a line of the strip that holds nothing but names, or whose class says "author". */
function hinted(strip: readonly PageLine[]): string | null {
  for (const line of strip) {
    const tokens = bylineTokens(line);
    if (HINT.test(line.block.getAttribute("class") ?? "") && tokens.length > 0 && tokens.length <= 4)
      return tokens.join(" ");
    const persons = tokens.filter(isPersonName);
    if (persons.length > 0 && persons.length >= tokens.length - 1 && tokens.length <= 4)
      return persons.join(" ");
  }
  return null;
}

function names(text: string): string | null {
  const latin = /^[A-Za-z]/.test(text);
  const parts = withoutDates(text)
    .replace(SOURCE_STOP, "")
    .split(latin ? /[,，;；|]|\sand\s/u : /[、，,;；&＆\s|/／]+/u)
    .map((part) => part.replace(/^[（(【]+|[）)】]+$/gu, "").trim())
    .filter((part) => /^[\p{L}\p{N}·._~\- ]{2,24}$/u.test(part));
  return parts.length > 0 ? parts.slice(0, 5).join(" ") : null;
}
