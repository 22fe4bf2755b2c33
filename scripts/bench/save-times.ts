/** What of a page is saved. */
export interface SaveKind {
  /** The rendered DOM. */
  readonly page: boolean;
  readonly images: boolean;
}

/** Milliseconds that one save took, in the order in which they pass. */
export interface SaveTimes {
  /** The page: the article, */
  readonly extract: number;
  /** notices and walls, */
  readonly signals: number;
  /** and its own HTML, where that is kept. */
  readonly serialise: number;
  /** From the command until the background had the reading in hand, but for the page's own work. */
  readonly carry: number;
  /** Checks, identity, digests, images: until the record was handed to the archive. */
  readonly decide: number;
  /** Packing, and the transaction until its strict commit. */
  readonly commit: number;
  /** From the command to the committed record: the sum of those above. */
  readonly committed: number;
  /** From there to the answer: everything is read again, unpacked and hashed. */
  readonly readBack: number;
}

/** Milliseconds since 1970: pages and workers count from different moments. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}
