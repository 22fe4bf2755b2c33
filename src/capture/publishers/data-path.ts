import { unescapeEntities } from "./js-literal.ts";

/** What stands at a path in a page's data; `undefined` where the path ends before. */
export function dig(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

/** A text at a path, trimmed; numbers are written out. `null` for anything else and for the empty text. */
export function digText(value: unknown, ...path: readonly (string | number)[]): string | null {
  const found = dig(value, ...path);
  if (typeof found === "number") return String(found);
  return typeof found === "string" ? found.trim() || null : null;
}

/** The first text under any of the names. */
export function firstText(value: unknown, names: readonly string[]): string | null {
  return names.map((name) => digText(value, ...name.split("."))).find((text) => text !== null) ?? null;
}

export function digList(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = dig(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Objects that are looked at when an article is looked for in a page's data. */
const MOST = 20_000;

/** The first object in a page's data, nearest the top, of which `is` holds; `undefined` when none is found. */
export function findRecord(data: unknown, is: (record: object) => boolean): unknown {
  const queue: object[] = typeof data === "object" && data !== null ? [data] : [];
  for (let at = 0; at < queue.length && at < MOST; at++) {
    const record = queue[at] as object;
    if (is(record)) return record;
    for (const value of Object.values(record) as readonly unknown[])
      if (typeof value === "object" && value !== null && queue.length < MOST) queue.push(value);
  }
  return undefined;
}

/** Plain text of a field that may hold character references. */
export function plainText(text: string | null): string | null {
  return text === null ? null : unescapeEntities(text).replace(/\s+/g, " ").trim() || null;
}

/** Unix seconds or milliseconds as Beijing time; `null` for what is none (before 2001, after 2286). */
export function beijingTime(stamp: unknown): string | null {
  const number = typeof stamp === "number" || typeof stamp === "string" ? Number(stamp) : Number.NaN;
  const seconds = number >= 1e12 ? Math.floor(number / 1000) : number;
  if (!(seconds >= 1e9 && seconds < 1e10)) return null;
  return `${new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`;
}
