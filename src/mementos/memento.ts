/** A copy of an original in a public archive (RFC 7089). */
export interface Memento {
  /** Absolute https address on a host of the archive. */
  readonly uri: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** HTTP status that the archive was given; `null` when its answer does not say. */
  readonly status: number | null;
}

/** What an archive's answer says. What it does not say is `unreadable`, never "no copies". */
export type MementoList =
  | { readonly kind: "mementos"; readonly mementos: readonly Memento[] }
  | { readonly kind: "unreadable"; readonly detail: string };

/** Mementos that are read of one answer; archives hold thousands of a front page. */
export const MEMENTO_LIMIT = 5_000;
