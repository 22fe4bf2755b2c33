/** Sites that are worked at in the same moment. */
export const SITES_AT_ONCE = 2;
/** Milliseconds between the end of one request to a site and the next, at least and at most. */
export const PAUSE = { least: 2_400, most: 4_000 } as const;

/** A pause that does not tick like a machine. @param chance 0..1 */
export function pauseOf(chance: number): number {
  return Math.round(PAUSE.least + chance * (PAUSE.most - PAUSE.least));
}
