import type { ArticlePlace } from "./article-place.ts";
import { findDates, type DateContext, type FoundDate } from "./chinese-date.ts";
import { isMarginal } from "./marginal-blocks.ts";
import type { PageLine } from "./page-lines.ts";

const LABEL =
  /(?:发布|发表|發佈|發表|刊登|上传|添加|创建|日期|时间|時間|来源|來源|出处|posted|published|date)/i;
const CHANGED = /(?:修改|更新|编辑于|推荐|回复|评论|截至|updated|modified)/i;
/** The day of the visit in a masthead. */
const CLOCK = /(?:农历|農曆|今天是|今日是|现在是|当前时间|欢迎(?:您|访问|光临))/u;
const HINT = /(?:time|date|pub|info|meta|source|byline|ly|laiyuan)/i;
/** Lines farther than this from the headline's strip are not read. */
const REACH = 28;

/** The shown publication date: the best-placed date of the lines around headline and body. */
export function findPublished(
  lines: readonly PageLine[],
  place: ArticlePlace,
  context: DateContext,
): FoundDate | null {
  let best: FoundDate | null = null;
  let bestScore = 0;
  for (const [index, line] of lines.entries()) {
    const distance = distanceOf(index, place);
    if (distance > REACH || line.text.length > 300) continue;
    const text = (index < place.start && (dayBox(lines, index) ?? joined(lines, index))) || line.text;
    for (const date of findDates(text, context)) {
      if (date.index > 0 && date.index >= line.text.length) continue;
      const score = dateScore(line, date, distance, index >= place.start && index < place.end);
      if (score > bestScore) [best, bestScore] = [date, score];
    }
  }
  return best;
}

/** A tall box with the day above: `28` over `2024-08`, `08-28` over `2024`. `null` for anything else. */
function dayBox(lines: readonly PageLine[], index: number): string | null {
  const line = lines[index]?.text ?? "";
  const [above = "", below = ""] = /^(\d{1,2})\s+(\S+)$/.exec(line)?.slice(1) ?? [
    line,
    lines[index + 1]?.text,
  ];
  const month = /^\/?\s*((?:19|20)\d\d)[-/.年](\d{1,2})月?$/.exec(below);
  if (month && /^\d{1,2}$/.test(above)) return `${month[1]}-${month[2]}-${above}`;
  const day = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(above);
  const year = /^((?:19|20)\d\d)年?$/.exec(below);
  return day && year ? `${year[1]}-${day[1]}-${day[2]}` : null;
}

function joined(lines: readonly PageLine[], index: number): string {
  return `${lines[index]?.text ?? ""} ${boxBelow(lines, index)}`.trim();
}

/** Year, day and time can stand one below the other: the short lines after a year join it. */
function boxBelow(lines: readonly PageLine[], index: number): string {
  if (!/^(?:(?:19|20)\d\d|(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)$/.test(lines[index]?.text ?? ""))
    return "";
  const below = lines.slice(index + 1, index + 3).map((line) => line.text);
  return below.filter((text) => /^[\d:/.月日-]{3,10}$/.test(text.trim())).join(" ");
}

/** Lines from the strip between headline and body, 0 inside it. What follows the body counts double. */
function distanceOf(index: number, { title, start, end }: ArticlePlace): number {
  const from = title >= 0 && title < start ? title : start;
  if (index >= from && index <= start) return 0;
  if (index < from) return from - index;
  return index < end ? index - start : 4 + 2 * Math.min(index - end, index - start);
}

function dateScore(line: PageLine, date: FoundDate, distance: number, inBody: boolean): number {
  const rest = line.text.length - date.length;
  const before = line.text.slice(Math.max(0, date.index - 12), date.index);
  let score = 10 - distance * 0.4 + (date.hasTime ? 3 : 0) - (date.inferred ? (rest > 16 ? 12 : 4) : 0);
  if (LABEL.test(before)) score += 3;
  if (CHANGED.test(before)) score -= 3;
  if (HINT.test(`${line.block.getAttribute("class") ?? ""} ${line.block.getAttribute("id") ?? ""}`))
    score += 1;
  if (rest > 80 || (rest > 25 && /[。！？]/.test(line.text))) score -= 8;
  if (inBody) score -= rest > 12 ? 6 : 2;
  if (line.linked > line.text.length / 2 && !date.hasTime) score -= 3;
  if (CLOCK.test(line.text)) score -= 20;
  // The day on which another printed it.
  if (/^\s*第?\s*\d{1,3}\s*版/u.test(line.text.slice(date.index + date.length))) score -= 4;
  return isMarginal(line.block) ? score - 5 : score;
}
