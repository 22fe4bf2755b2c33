/** How long an article stood: at least … and at most … milliseconds. The truth lies between and is not known. */
export interface Survival {
  readonly atLeast: number;
  readonly atMost: number;
}

interface Bounds {
  /** ISO 8601 UTC; `null` when it was never seen standing. */
  readonly lastAlive: string | null;
  readonly firstRemoved: string;
}

const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The time from publication to removal. Nobody saw the removal itself, so it is an interval: it stood at
 * the last sign of life, and was gone at the first look that found it gone. A date without a time widens
 * it by that day, which is taken for a day in China. `null` when no time of publication is known, or one
 * after the removal: pages show the time of their last change, too.
 */
export function survivalOf(publishedAt: string | null, { lastAlive, firstRemoved }: Bounds): Survival | null {
  const published = publishedAt === null ? null : publishedBetween(publishedAt);
  if (!published) return null;
  const atMost = Date.parse(firstRemoved) - published.earliest;
  if (Number.isNaN(atMost) || atMost < 0) return null;
  const alive = lastAlive === null ? NaN : Date.parse(lastAlive) - published.latest;
  return { atLeast: Math.min(atMost, Math.max(0, alive || 0)), atMost };
}

/** Milliseconds since 1970 between which something was published; `null` when the text is no date. */
function publishedBetween(publishedAt: string): { earliest: number; latest: number } | null {
  const dayOnly = DATE_ONLY.test(publishedAt);
  const earliest = Date.parse(dayOnly ? `${publishedAt}T00:00:00+08:00` : publishedAt);
  return Number.isNaN(earliest) ? null : { earliest, latest: dayOnly ? earliest + DAY : earliest };
}
