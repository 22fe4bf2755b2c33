import type { PageLine } from "./page-lines.ts";

const PAPER = "[\\p{Script=Han}]{2,9}(?:报|導報)";
/** Kinds of papers: a headline may hold 报 in other words. */
const NAMED =
  "[\\p{Script=Han}]{2,7}(?:日|晚|晨|早|时|商|周|都市|青年|法治|法制|经济|农民|工人|教育|科技|生活|新闻|文化|消费|民生|快)报";
const EDITION = "(?:数字报|电子报|数字报刊|电子版|多媒体报|多媒体数字报|报刊)";

/** `《青石日报》（2024年08月28日 第01版）`: where an article stood in print. */
const PLACE = new RegExp(`^[^。！？]{0,40}《\\s*(${PAPER})\\s*》\\s*[（(][^）)]{4,40}版\\s*[）)]`, "u");

/** `青石晚报-headline`, `青石日报数字报-headline`: systems of newspapers write the paper first. */
const PREFIX = new RegExp(`^(${NAMED})${EDITION}?\\s*[-—–_|｜]+\\s*(?=.{4})`, "u");

/** The paper in which an article was printed, by its line of place or the page's title; `null` for none. */
export function printedIn(lines: readonly PageLine[], title: string): string | null {
  for (const line of lines) {
    const paper = line.text.length <= 100 ? PLACE.exec(line.text)?.[1] : undefined;
    if (paper !== undefined) return paper;
  }
  return PREFIX.exec(title)?.[1] ?? null;
}

/** A page's title without the paper's name before it. */
export function withoutPaper(title: string): string {
  return title.replace(PREFIX, "");
}
