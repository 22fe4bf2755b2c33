/** The place after or before `current` in a ring of `total`; `null` when there is none. */
export function nextIndex(current: number | null, step: 1 | -1, total: number): number | null {
  if (total === 0) return null;
  if (current === null) return step === 1 ? 0 : total - 1;
  return (current + step + total) % total;
}
