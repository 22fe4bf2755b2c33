import type { ServedHeader } from "./served-view.ts";

/**
 * Headers of an answer that speak of the document and of the server's clock. Others are left out: some
 * servers and proxies repeat the reader's network address or a session in theirs, and an archive may be
 * handed on.
 */
const KEPT = [
  "age",
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
  "location",
  "memento-datetime",
  "server",
];
/** Characters of a value. A hostile server may send as much as it likes. */
const LONGEST = 2_000;

/** @param get the value of a header that the browser lets us read, else `null` */
export function keptHeaders(get: (name: string) => string | null): readonly ServedHeader[] {
  return KEPT.flatMap((name) => {
    const value = get(name);
    return value === null ? [] : [{ name, value: value.slice(0, LONGEST) }];
  });
}

/** When an answer was made by the server's clock, as ISO 8601 UTC; `null` when it did not tell. What a cache had is older. */
export function serverTime(headers: readonly ServedHeader[]): string | null {
  const value = (name: string) => headers.find((header) => header.name === name)?.value ?? "";
  const date = Date.parse(value("date"));
  const age = /^\s*(\d{1,9})\s*$/.exec(value("age"))?.[1] ?? 0;
  const at = new Date(date + Number(age) * 1000);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Seconds by which a server's clock is ahead of ours; `null` when it did not tell the time. */
export function serverAhead(headers: readonly ServedHeader[], servedAt: string): number | null {
  const time = serverTime(headers);
  return time === null ? null : Math.round((Date.parse(time) - Date.parse(servedAt)) / 1000);
}
