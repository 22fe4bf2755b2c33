/** When a digest was told last. */
export interface DigestState {
  /** ISO 8601 UTC of the moment up to which changes were told. */
  readonly until: string;
  /** Local date (`2026-11-22`) of the last digest; `null` before the first. */
  readonly day: string | null;
}

/**
 * When the next digest is due, by the clock on the wall: once a day at the reader's hour, and as soon as
 * can be when that hour was slept through. A day in the future was noted by a wrong clock and counts for nothing.
 * @param hour 0..23
 */
export function nextDigestAt(hour: number, { day }: Pick<DigestState, "day">, now: Date): Date {
  if (day === localDay(now)) return atHour(now, hour, 1);
  const today = atHour(now, hour, 0);
  return today > now ? today : now;
}

/** The date on the wall. */
export function localDay(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function atHour(moment: Date, hour: number, daysLater: number): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + daysLater, hour);
}
