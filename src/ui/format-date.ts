/** A date as it is written in a line, and in full for whoever hovers or cites. */
export interface FormattedDate {
  readonly short: string;
  readonly exact: string;
}

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Formats ISO 8601 (with zone, or a date alone) in the reader's zone. This year's dates are shown
 * without the year; today's keep their day, since they stand in sentences ("saved on …"). A date alone has no zone and is never shifted to another day.
 * What is no date is shown as it stands: it comes from a page or a file.
 */
export function formatDate(iso: string, now: Date, language: string): FormattedDate {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return { short: iso, exact: iso };
  if (DATE_ONLY.test(iso)) {
    const day = formatter(language, { dateStyle: "medium", timeZone: "UTC" }).format(date);
    return { short: day, exact: iso };
  }
  return { short: shortDate(date, now, language), exact: exactDate(date, language) };
}

function shortDate(date: Date, now: Date, language: string): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return formatter(language, {
    ...year,
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}

function exactDate(date: Date, language: string): string {
  return formatter(language, { dateStyle: "full", timeStyle: "long" }).format(date);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it, and a table has thousands of dates. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, known);
  return known;
}
