/** Milliseconds: a server that asks for more is not believed further (RFC 9110 10.2.3 sets no bound). */
export const LONGEST_RETRY = 7 * 24 * 3_600_000;

/**
 * The time (ms since 1970) from which a server wants to be asked again: a number of seconds, or an HTTP
 * date by its own clock. `null` when the header says nothing that can be read.
 */
export function retryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? "";
  const at = /^\d+$/.test(value) ? now + Number(value) * 1_000 : httpDate(value);
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST_RETRY);
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`: `Date.parse` alone would also read what is no date, such as `-1`. */
function httpDate(value: string): number {
  return /^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
}
