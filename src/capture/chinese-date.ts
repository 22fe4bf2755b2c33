import { relativeDate } from "./relative-date.ts";

/** A point in time as written on a page. */
export interface FoundDate {
  /** ISO 8601 with zone, or `YYYY-MM-DD` when the writing has no time of day (or none in a known zone). */
  readonly iso: string;
  readonly hasTime: boolean;
  /** Where it stands in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
}

export interface DateContext {
  /** Resolves "3小时前" and years left out; dates later than this (and a day) are not believed. */
  readonly now: Date;
  /** Zone of times written without one, e.g. `+08:00`; `null` drops such times. */
  readonly zone: string | null;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | null;
  readonly zone: string | null;
}

const TIME =
  "(?:[T\\s,，|·日(（]{0,4}(?:(?:星期|周|礼拜|週)[一二三四五六日天][)）]?)?\\s*(上午|中午|下午|晚上|晚间|凌晨|早上|早间|清晨|傍晚|午间|AM|PM)?\\s*(?:at\\s+)?([01]?\\d|2[0-4])\\s*[:：时時点]\\s*([0-5]\\d)(?:\\s*[:：分]\\s*([0-5]\\d))?(?:\\.\\d+)?分?\\s*([ap]\\.?m\\.?)?\\s*(Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)?)?";

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const DIGITS = "〇零○一二三四五六七八九十";

/** Order matters: the first pattern to claim a place wins. */
const PATTERNS: readonly { readonly form: RegExp; readonly read: (m: readonly string[], now: Date) => Ymd }[] = [
  { form: written(`(?<![\\d.])((?:19|20)\\d\\d)\\s*([-/.年‑–])\\s*(1[0-2]|0?[1-9])\\s*(?:\\2|月)\\s*(3[01]|[12]\\d|0?[1-9])(?!\\d)日?${TIME}`), read: (m) => [m[1], m[3], m[4]] },
  { form: written(`(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)${TIME}`), read: (m) => [m[1], m[2], m[3]] },
  { form: written(`([二一][${DIGITS}]{3})年([${DIGITS}]{1,2})月([${DIGITS}]{1,3})日${TIME}`), read: (m) => [m[1], m[2], m[3]].map((part) => chineseNumber(part ?? "")) as unknown as Ymd },
  { form: written(`(${MONTHS})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)${TIME}`), read: (m) => [m[3], monthNumber(m[1]), m[2]] },
  { form: written(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTHS})[a-z]*\\.?,?\\s+((?:19|20)\\d\\d)${TIME}`), read: (m) => [m[3], monthNumber(m[2]), m[1]] },
  { form: written(`民[國国]\\s*(\\d{2,3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${TIME}`), read: (m) => [String(Number(m[1]) + 1911), m[2], m[3]] },
  { form: written(`(?<![\\d.:/-])(\\d\\d)[-/](1[0-2]|0?[1-9])[-/](3[01]|[12]\\d|0?[1-9])(?=\\s+\\d{1,2}:\\d\\d)${TIME}`), read: (m) => [`20${m[1]}`, m[2], m[3]] },
  { form: written(`(?<![\\d.:/年-])(1[0-2]|0?[1-9])[-/月](3[01]|[12]\\d|0?[1-9])(?:日|(?=\\s+\\d{1,2}:\\d\\d))${TIME}`), read: (m, now) => withYear(m[1], m[2], now) },
]; // prettier-ignore

type Ymd = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

/** Every date in a text, in reading order. */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const { form, read } of PATTERNS) {
    for (const match of text.matchAll(form)) {
      const free = found.every(
        (one) => match.index + match[0].length <= one.index || match.index >= one.index + one.length,
      );
      const date = free ? build(match, read(match, context.now), context) : null;
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

function written(source: string): RegExp {
  return new RegExp(source, "giu");
}

function build(match: RegExpExecArray, [year, month, day]: Ymd, context: DateContext): FoundDate | null {
  const [half, hour, minute, second, suffix, zone] = match.slice(-6);
  const parts: Parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: hour === undefined ? null : clock(hour, minute ?? "00", second ?? "00", half ?? suffix ?? ""),
    zone: zone === undefined ? context.zone : zoneOffset(zone),
  };
  const iso = isoOf(parts, context.now);
  return iso === null ? null : { iso, hasTime: iso.includes("T"), index: match.index, length: match[0].length };
}

function isoOf(parts: Parts, now: Date): string | null {
  const date = `${pad(parts.year, 4)}-${pad(parts.month)}-${pad(parts.day)}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== parts.day) return null;
  if (midnight.getTime() > now.getTime() + 36 * 3600e3) return null;
  return parts.time && parts.zone ? `${date}T${parts.time}${parts.zone}` : date;
}

function clock(hour: string, minute: string, second: string, half: string): string {
  let hours = Number(hour) % 24;
  if (/^(?:下午|晚上|晚间|傍晚|p\.?m)/i.test(half) && hours < 12) hours += 12;
  if (/^(?:凌晨|a\.?m)/i.test(half) && hours === 12) hours = 0;
  return `${pad(hours)}:${minute}:${second}`;
}

function zoneOffset(zone: string): string {
  if (/^(?:z|gmt|utc)$/i.test(zone)) return "Z";
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** A day without a year is the latest such day that is not in the future. */
function withYear(month: string | undefined, day: string | undefined, now: Date): Ymd {
  const year = now.getUTCFullYear();
  const thisYear = Date.UTC(year, Number(month) - 1, Number(day));
  return [String(thisYear > now.getTime() + 36 * 3600e3 ? year - 1 : year), month, day];
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.split("|").indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

/** 二〇二四 → 2024, 十二 → 12, 二十八 → 28. */
function chineseNumber(written: string): string {
  const digits = "〇一二三四五六七八九";
  const value = (char: string): number =>
    Math.max(0, digits.indexOf(char === "零" || char === "○" ? "〇" : char));
  const ten = written.indexOf("十");
  if (ten < 0) return [...written].map(value).join("");
  const tens = ten === 0 ? 1 : value(written[ten - 1] ?? "");
  return String(tens * 10 + (ten + 1 < written.length ? value(written[ten + 1] ?? "") : 0));
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
