import { chineseNumber } from "./chinese-number.ts";
import type { DateContext, FoundDate } from "./chinese-date.ts";

const AGO =
  /(?<![\d.])(\d{1,3}|半|几|十[一二三四五六七八九]|[一二两兩三四五六七八九十])\s*(?:个)?(秒钟?|分钟|小时|天|日|周|星期|个?月|分鐘|小時|seconds?|minutes?|mins?|hours?|days?|weeks?)\s*(?:之?前|以前|ago)/giu;
const DAY = /(今天|昨天|前天|昨日|今日|刚刚|剛剛)\s*(?:([01]?\d|2[0-3])\s*[:：]\s*([0-5]\d))?/gu;

/**
 * Times told from the present ("3小时前", "昨天 10:20"), resolved against `context.now`. What is coarser
 * than hours gives a date alone, in the zone of the context (UTC when it has none).
 */
export function relativeDate(text: string, context: DateContext): readonly FoundDate[] {
  const ago = [...text.matchAll(AGO)].map((match) => found(match, agoIso(match, context)));
  const days = [...text.matchAll(DAY)].map((match) => found(match, dayIso(match, context)));
  return [...ago, ...days];
}

function found(match: RegExpExecArray, iso: string): FoundDate {
  return { iso, hasTime: iso.includes("T"), index: match.index, length: match[0].length, inferred: true };
}

function agoIso(match: RegExpExecArray, context: DateContext): string {
  const count = countOf(match[1] ?? "");
  const [milliseconds, exact] = unit(match[2] ?? "");
  const then = new Date(context.now.getTime() - count * milliseconds);
  return exact && match[1] !== "几" ? local(then, context) : local(then, context).slice(0, 10);
}

function countOf(written: string): number {
  if (written === "半") return 0.5;
  if (written === "几") return 3;
  return /^\d/.test(written) ? Number(written) : chineseNumber(written.replace(/[两兩]/u, "二"));
}

function unit(word: string): readonly [milliseconds: number, exact: boolean] {
  if (/^(?:秒|sec)/i.test(word)) return [1000, true];
  if (/^(?:分|min)/i.test(word)) return [60e3, true];
  if (/^(?:小|hour)/i.test(word)) return [3600e3, true];
  if (/^(?:天|日|day)/i.test(word)) return [86400e3, false];
  if (/^(?:周|星|week)/i.test(word)) return [7 * 86400e3, false];
  return [30 * 86400e3, false];
}

function dayIso(match: RegExpExecArray, context: DateContext): string {
  const back = match[1]?.startsWith("前") ? 2 : match[1]?.startsWith("昨") ? 1 : 0;
  const then = local(new Date(context.now.getTime() - back * 86400e3), context);
  if (/^[刚剛]/.test(match[1] ?? "")) return then;
  if (match[2] === undefined || context.zone === null) return then.slice(0, 10);
  return `${then.slice(0, 10)}T${match[2].padStart(2, "0")}:${match[3]}:00${context.zone}`;
}

/** Wall-clock time in the context's zone. */
function local(time: Date, context: DateContext): string {
  const zone = context.zone ?? "Z";
  const [sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone)?.slice(1) ?? ["+", "0", "0"];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60e3 * (sign === "-" ? -1 : 1);
  return `${new Date(time.getTime() + offset).toISOString().slice(0, 19)}${zone}`;
}
