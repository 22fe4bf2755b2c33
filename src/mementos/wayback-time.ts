/** `YYYYMMDDhhmmss` of the Wayback Machine as ISO 8601 UTC; `null` when it is no such moment. */
export function readWaybackTime(digits: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(iso);
  // The 31st of February would become a day in March.
  return Number.isNaN(time) || new Date(time).toISOString() !== iso ? null : iso;
}

export function waybackTime(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:T]/g, "").slice(0, 14);
}
