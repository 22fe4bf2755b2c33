/** Two positions that hold the same key. */
export type Match = readonly [older: number, newer: number];

/** A key that stands on a side more often than this anchors nothing, and would cost quadratic work. */
const MOST_OCCURRENCES = 40;

/**
 * Longest common subsequence of two key lists, as matches in order (Hunt and Szymanski 1977: work grows
 * with the number of equal pairs, so unrelated texts cost next to nothing).
 */
export function alignKeys(older: readonly string[], newer: readonly string[]): Match[] {
  const ends = commonEnds(older, newer);
  const start = ends.findIndex(([i, j], at) => i !== at || j !== at);
  const head = start < 0 ? ends : ends.slice(0, start);
  const tail = start < 0 ? [] : ends.slice(start);
  const middle = longestChain(
    pairs(
      older.slice(head.length, older.length - tail.length),
      newer.slice(head.length, newer.length - tail.length),
    ),
  ).map(([i, j]): Match => [i + head.length, j + head.length]);
  return [...head, ...middle, ...tail];
}

/** Only the matches at the beginning and at the end: linear, whatever the keys. */
export function commonEnds(older: readonly string[], newer: readonly string[]): Match[] {
  const start = commonPrefix(older, newer);
  const end = commonSuffix(older, newer, start);
  const head = Array.from({ length: start }, (_, at): Match => [at, at]);
  const tail = Array.from({ length: end }, (_, at): Match => [
    older.length - end + at,
    newer.length - end + at,
  ]);
  return [...head, ...tail];
}

function commonPrefix(older: readonly string[], newer: readonly string[]): number {
  let length = 0;
  while (length < older.length && length < newer.length && older[length] === newer[length]) length++;
  return length;
}

function commonSuffix(older: readonly string[], newer: readonly string[], taken: number): number {
  const most = Math.min(older.length, newer.length) - taken;
  let length = 0;
  while (length < most && older.at(-1 - length) === newer.at(-1 - length)) length++;
  return length;
}

/** Equal pairs: older position ascending, newer position descending, as `longestChain` wants them. */
function pairs(older: readonly string[], newer: readonly string[]): Match[] {
  const places = new Map<string, number[]>();
  for (let at = newer.length - 1; at >= 0; at--) {
    const key = newer[at] as string;
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  return older.flatMap((key, at) => {
    const list = places.get(key) ?? [];
    return list.length > MOST_OCCURRENCES ? [] : list.map((other): Match => [at, other]);
  });
}

interface Link {
  readonly match: Match;
  readonly before: Link | null;
}

/** Longest run of pairs that ascends on both sides, by patience sorting. */
function longestChain(candidates: readonly Match[]): Match[] {
  const ends: Link[] = [];
  for (const match of candidates) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as Link).match[1] < match[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { match, before: ends[low - 1] ?? null };
  }
  const chain: Match[] = [];
  for (let link = ends.at(-1) ?? null; link; link = link.before) chain.push(link.match);
  return chain.reverse();
}
