const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Bytes as people read them: `12 kB`, `3.4 MB`. Steps of 1,000. */
export function formatSize(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
