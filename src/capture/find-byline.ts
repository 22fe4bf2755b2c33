import { findDates, type DateContext, type FoundDate } from "./chinese-date.ts";
import { isMarginal } from "./marginal-blocks.ts";
import type { PageLine } from "./page-lines.ts";

/** Where an article stands among the lines of its page (indices into them). */
export interface ArticlePlace {
  /** Line of the headline; -1 when it is not shown. */
  readonly title: number;
  /** First line of the body. */
  readonly start: number;
  /** Line after the body's last. */
  readonly end: number;
}

export interface Byline {
  readonly publishedAt: FoundDate | null;
  readonly outlet: string | null;
  readonly author: string | null;
}

const LABEL =
  /(?:发布|发表|發佈|發表|刊登|上传|更新|编辑|添加|创建|日期|时间|時間|来源|來源|出处|posted|published|updated|date)/i;
const REACH = 14;

/** Reads date, source and author from the lines around headline and body. */
export function findByline(lines: readonly PageLine[], place: ArticlePlace, context: DateContext): Byline {
  const near = nearLines(lines, place);
  return {
    publishedAt: bestDate(lines, place, context),
    outlet: firstOf(near, outletIn),
    author: firstOf(near, authorIn),
  };
}

/** Lines between headline and body, then a few before, then the body's last and those after it. */
function nearLines(lines: readonly PageLine[], { title, start, end }: ArticlePlace): readonly string[] {
  const from = title >= 0 && title < start ? title : Math.max(0, start - REACH);
  const head = lines.slice(from, Math.min(start + 2, from + 60));
  const before = lines.slice(Math.max(0, from - 6), from);
  const tail = [...lines.slice(Math.max(start, end - 3), end), ...lines.slice(end, end + 8)];
  return [...head, ...before, ...tail].map((line) => line.text);
}

function firstOf(
  lines: readonly string[],
  read: (line: string, next: string) => string | null,
): string | null {
  for (const [index, line] of lines.entries()) {
    const value = read(line, lines[index + 1] ?? "");
    if (value) return value;
  }
  return null;
}

function bestDate(lines: readonly PageLine[], place: ArticlePlace, context: DateContext): FoundDate | null {
  let best: FoundDate | null = null;
  let bestScore = 0;
  for (const [index, line] of lines.entries()) {
    const distance = distanceOf(index, place);
    if (distance > REACH * 2 || line.text.length > 400) continue;
    for (const date of findDates(line.text, context)) {
      const score = dateScore(line, date, distance, index >= place.start && index < place.end);
      if (score > bestScore) [best, bestScore] = [date, score];
    }
  }
  return best;
}

/** Lines from the strip between headline and body; 0 inside it. What follows the body counts double. */
function distanceOf(index: number, { title, start, end }: ArticlePlace): number {
  const from = title >= 0 && title < start ? title : start;
  if (index >= from && index <= start) return 0;
  if (index < from) return from - index;
  return index < end ? index - start : 4 + 2 * Math.min(index - end, index - start);
}

function dateScore(line: PageLine, date: FoundDate, distance: number, inBody: boolean): number {
  const rest = line.text.length - date.length;
  const prose = rest > 80 || (rest > 25 && /[。！？]/.test(line.text));
  let score = 10 - distance * 0.4 + (date.hasTime ? 3 : 0);
  if (LABEL.test(line.text.slice(Math.max(0, date.index - 12), date.index))) score += 3;
  if (/修改|更新|modified|updated/i.test(line.text.slice(Math.max(0, date.index - 8), date.index)))
    score -= 1;
  if (prose) score -= 8;
  if (inBody) score -= rest > 12 ? 6 : 2;
  if (line.linked > line.text.length / 2 && !date.hasTime) score -= 3;
  return isMarginal(line.block) ? score - 5 : score;
}

const SOURCE =
  /(?:(?:信息|稿件|文章|新闻|内容|消息|资料|稿源)?(?:来源|來源|稿源|出处|来自|转自|摘自)|文章出处|Source)\s*[:：﹕]\s*([^\n]*)/i;

/** What follows 来源 on a line, or the next line when the label stands alone. */
function outletIn(line: string, next: string): string | null {
  if (line.length > 300) return null;
  const match = SOURCE.exec(line);
  if (!match) return null;
  const rest = (match[1] ?? "").trim();
  return nameIn(rest === "" ? next : rest);
}

const STOP =
  /\s*(?:[|｜丨]|\s{2,}|(?:作者|编辑|編輯|责编|责任编辑|记者|通讯员|发布|发表|更新|时间|日期|浏览|点击|阅读|字号|字体|字體|分享|评论|打印|阅览|审核|来源|作\s*者|供稿|撰稿|访问|人气|我要|手机|扫|关注|订阅|微信|收藏|大\s*中\s*小|【|\[|T[T|])|\d{4}[-年/.]|\d+\s*(?:次|人|阅读)|[（(]?(?:责任)?编辑).*$/su;

/** The first name of a line that goes on with other labels. */
function nameIn(text: string): string | null {
  const name = text
    .replace(STOP, "")
    .replace(/^[\s:：《【[（(“"]+|[\s》】\]）)”"，,。;；·|-]+$/gu, "")
    .trim();
  const first = name
    .split(/\s+/)
    .slice(0, /[A-Za-z]/.test(name) ? 4 : 1)
    .join(" ");
  return first.length >= 2 && first.length <= 30 && !/https?:|[。！？]/.test(first) ? first : null;
}

const AUTHOR =
  /(?:作\s*者|文\s*[/／|丨]|撰\s*文|撰\s*稿|记\s*者|記\s*者|发布人|发布者|发帖人|楼主|作者：|作者丨|Author|^By)\s*[:：﹕/／丨|]?\s*([^\n]*)/i;

function authorIn(line: string, next: string): string | null {
  if (line.length > 120 || /[。！？]/.test(line)) return null;
  const match = AUTHOR.exec(line);
  if (!match) return null;
  if (!/[:：/／丨|]/.test(match[0].slice(0, 8)) && !/^(?:作者|by)\s/i.test(match[0])) return null;
  const rest = (match[1] ?? "").trim();
  return authorNames(rest === "" ? next : rest);
}

function authorNames(text: string): string | null {
  const names = text
    .replace(STOP, "")
    .split(/[、，,;；\s]+/)
    .map((name) => name.replace(/^[（(【]+|[）)】]+$/g, ""))
    .filter((name) => /^[\p{L}\p{N}·._~-]{2,20}$/u.test(name));
  const joined = /[A-Za-z]{3}/.test(text) ? names.slice(0, 4) : names.slice(0, 5);
  return joined.length > 0 ? joined.join(" ") : null;
}
