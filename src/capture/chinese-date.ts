import { chineseNumber } from "./chinese-number.ts";
import { MONTH_NAMES, monthNumber } from "./month-names.ts";
import { relativeDate } from "./relative-date.ts";

/** A point in time as written on a page. */
export interface FoundDate {
  /** ISO 8601 with zone, or `YYYY-MM-DD` when the writing has no time of day (or none in a known zone). */
  readonly iso: string;
  readonly hasTime: boolean;
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** The year (or, for "3小时前", everything) follows from `now` and is not written. */
  readonly inferred: boolean;
}

export interface DateContext {
  /** Resolves "3小时前" and years left out; dates later than this (and a day) are not believed. */
  readonly now: Date;
  /** Zone of times written without one, e.g. `+08:00`; `null` drops such times. */
  readonly zone: string | null;
}

const WEEKDAY = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*";
const MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const CN = "〇零○一二三四五六七八九十";
const M = "(?<month>1[0-2]|0?[1-9])";
const D = "(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)";
const Y = "(?<year>(?:19|20)\\d\\d)";
const HALF = "(?<half>上午|中午|下午|晚上|晚间|凌晨|早上|早间|清晨|傍晚|午间|am|pm)";
const CLOCK =
  "(?<hour>[01]?\\d|2[0-4])\\s*[:：时時点]\\s*(?<minute>[0-5]\\d)(?:\\s*[:：分]\\s*(?<second>[0-5]\\d))?(?:\\.\\d+)?分?";
const ZONE =
  "(?<suffix>[ap]\\.?m\\.?)?\\s*(?<zone>(?:GMT|UTC)?[+-]\\d\\d:?\\d\\d|Z\\b|GMT\\b|UTC\\b|E[DS]?T\\b|P[DS]?T\\b|CES?T\\b|BST\\b|[JK]ST\\b)?";
const TIME = `(?:[T\\s,，|·日(（]{0,4}(?:(?:星期|周|礼拜|週)[一二三四五六日天]\\s*[)）]?|${WEEKDAY})?\\s*${HALF}?\\s*(?:at\\s+|HKT\\s*)?${CLOCK}\\s*${ZONE})?`;

/** Order matters: the first form to claim a place wins. */
const FORMS: readonly RegExp[] = [
  // ISO 8601 without its marks.
  `(?<!\\d)${Y}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])T(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?<second>[0-5]\\d)?${ZONE}`,
  // The time first: 21:03 2024-08-28. Behind a date it is that date's.
  `(?<![\\d日][\\s,，]{0,3})(?<!\\d)${CLOCK}[\\s,，|]{1,3}${Y}(?<mark>[-/.年])${M}(?:\\k<mark>|月)${D}日?`,
  `(?<![\\d.])${Y}\\s*(?<mark>[-/.年‑–])\\s*${M}\\s*(?:\\k<mark>|月)\\s*${D}日?${TIME}`,
  `(?<!\\d)${Y}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)${TIME}`,
  `(?<year>[二一][${CN}]{3})年(?<month>[${CN}]{1,2})月(?<day>[${CN}]{1,3})日${TIME}`,
  `${MONTH}\\s+${D}(?:st|nd|rd|th)?,?\\s+(?:${WEEKDAY},?\\s+)?${Y}${TIME}`,
  `(?<!\\d)${D}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+${Y}${TIME}`,
  `${WEEKDAY}\\s+${MONTH}\\s+${D}${TIME}\\s+${Y}`,
  // Other languages: 28. August 2024, 1er août 2024, 28 de agosto de 2024, 28 августа 2024 года.
  `(?<!\\d)${D}(?:\\.|º|er)?\\s+(?:de\\s+|d['’])?(?<month>${MONTH_NAMES})\\.?,?\\s+(?:de(?:l)?\\s+)?${Y}${TIME}`,
  // 2024년 8월 28일
  `(?<!\\d)${Y}\\s*년\\s*${M}\\s*월\\s*${D}일${TIME}`,
  // The day first: 28.08.2024 always, 28/08/2024 where it cannot be the American month.
  `(?<![\\d./-])${D}\\.\\s?${M}\\.\\s?${Y}(?!\\d)${TIME}`,
  `(?<![\\d./-])(?<day>3[01]|2\\d|1[3-9])/(?<month>1[0-2]|0?[1-9])/${Y}(?!\\d)${TIME}`,
  `(?<![\\d./-])(?<month>1[0-2]|0?[1-9])/(?<day>3[01]|2\\d|1[3-9])/${Y}(?!\\d)${TIME}`,
  // A tall date box: the year above the day.
  `(?<!\\d)${Y}\\s+${M}\\s?[-/月]\\s?${D}日?${TIME}`,
  `民[國国]\\s*(?<minguo>\\d{2,3})\\s*年\\s*${M}\\s*月\\s*${D}\\s*日${TIME}`,
  `(?<![\\d.:/-])(?<year>\\d\\d)[-/]${M}[-/]${D}(?=\\s+\\d{1,2}:\\d\\d)${TIME}`,
  `(?<![\\d.:/年-])${M}[-/月]\\s?${D}(?:日|(?=\\s+\\d{1,2}:\\d\\d))${TIME}`,
  // A day alone, two digits each: 08-28.
  `(?<![\\w.:/年-])(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\w.:/-])`,
].map((form) => new RegExp(form, "giu")); // prettier-ignore

/** Every date in a text, in reading order. */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  // Most lines of a page hold no digit: the forms are many.
  if (!/[\d二一昨今前刚剛]/u.test(text)) return [];
  const found: FoundDate[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const date = isFree(found, match) ? build(match, context) : null;
      if (date) found.push(date);
    }
  }
  if (found.length === 0) found.push(...relativeDate(text, context));
  return found.sort((a, b) => a.index - b.index);
}

/** The first date in a text; `null` when there is none. */
export function parseDate(text: string, context: DateContext): FoundDate | null {
  return findDates(text, context)[0] ?? null;
}

function isFree(found: readonly FoundDate[], match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return found.every((one) => end <= one.index || match.index >= one.index + one.length);
}

function build(match: RegExpExecArray, context: DateContext): FoundDate | null {
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
  const month = numberOf(groups["month"] ?? "");
  const day = numberOf(groups["day"] ?? "");
  const year = yearOf(groups, month, day, context.now);
  const iso = isoOf(year, month, day, timeOf(groups, context.zone), context.now);
  if (iso === null) return null;
  const inferred = groups["year"] === undefined && groups["minguo"] === undefined;
  return { iso, hasTime: iso.includes("T"), index: match.index, length: match[0].length, inferred };
}

function yearOf(
  groups: Readonly<Record<string, string | undefined>>,
  month: number,
  day: number,
  now: Date,
): number {
  if (groups["minguo"] !== undefined) return Number(groups["minguo"]) + 1911;
  const written = groups["year"];
  if (written !== undefined) return written.length === 2 ? 2000 + Number(written) : numberOf(written);
  // A day without a year is the latest such day that is not in the future.
  const year = now.getUTCFullYear();
  return Date.UTC(year, month - 1, day) > now.getTime() + 36 * 3600e3 ? year - 1 : year;
}

function isoOf(year: number, month: number, day: number, time: string | null, now: Date): string | null {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== day) return null;
  return midnight.getTime() > now.getTime() + 36 * 3600e3 ? null : `${date}${time ?? ""}`;
}

/** `T21:03:00+08:00`; `null` when no time is written, or none in a known zone. */
function timeOf(groups: Readonly<Record<string, string | undefined>>, zone: string | null): string | null {
  const { hour, minute, second } = groups;
  const offset = groups["zone"] === undefined ? zone : zoneOffset(groups["zone"].toUpperCase());
  if (hour === undefined || minute === undefined || offset === null) return null;
  return `T${pad(hourOf(Number(hour), groups["half"] ?? groups["suffix"] ?? ""))}:${minute}:${second ?? "00"}${offset}`;
}

function hourOf(hour: number, half: string): number {
  if (/^(?:下午|晚上|晚间|傍晚|p)/i.test(half) && hour < 12) return hour + 12;
  return (/^(?:凌晨|a)/i.test(half) && hour === 12) || hour === 24 ? 0 : hour;
}

/** Names that mean one offset all year. `ET` and `PT` do not: times in them are dropped. */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: "Z", GMT: "Z", UTC: "Z", EDT: "-04:00", EST: "-05:00", PDT: "-07:00", PST: "-08:00",
  CET: "+01:00", CEST: "+02:00", BST: "+01:00", JST: "+09:00", KST: "+09:00",
}; // prettier-ignore

function zoneOffset(zone: string): string | null {
  const digits = /([+-]\d\d):?(\d\d)$/.exec(zone);
  return digits ? `${digits[1]}:${digits[2]}` : (OFFSETS[zone] ?? null);
}

/** Digits, a Chinese numeral, or the name of a month. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const month = monthNumber(written);
  return month > 0 ? month : chineseNumber(written);
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
