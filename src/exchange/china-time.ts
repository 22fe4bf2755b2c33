const EIGHT_HOURS = 8 * 3_600_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** The day in China (UTC+8, no summer time since 1991), `YYYY-MM-DD`; `null` when the text is no date. */
export function chinaDay(iso: string | null): string | null {
  if (iso !== null && DATE_ONLY.test(iso)) return iso;
  return inChina(iso)?.slice(0, 10) ?? null;
}

/** Day and time in China, `YYYY-MM-DD HH:MM:SS`. */
export function chinaTime(iso: string | null): string | null {
  return inChina(iso)?.slice(0, 19).replace("T", " ") ?? null;
}

function inChina(iso: string | null): string | null {
  const time = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : new Date(time + EIGHT_HOURS).toISOString();
}
