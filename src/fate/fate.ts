/**
 * Verdict on an original resource as it is now:
 * - `unchanged`: the same article, the same text and headline;
 * - `edited`: the same article, text or headline differs;
 * - `removed`: the article is gone and the answer says so, or another page stands in its place;
 * - `moved`: the article stands at another address, or a notice names one;
 * - `unverified`: nothing can be said. A wall, an outage and our own mistakes land here.
 */
export type Fate = "unchanged" | "edited" | "removed" | "moved" | "unverified";

export type RemovalCause =
  | "http-404"
  | "http-410"
  | "http-451"
  | "author"
  | "platform"
  | "complaint"
  | "account-blocked"
  | "account-closed"
  | "send-failed"
  | "private"
  | "soft-404"
  | "unavailable-no-reason";

export type UnverifiedCause =
  | "captcha"
  | "login"
  | "forbidden"
  | "rate-limited"
  | "server-error"
  | "js-challenge"
  | "network"
  | "bad-url";

export type Cause = RemovalCause | UnverifiedCause;

/** What a platform shows in place of the article, word for word. */
export interface NoticeWords {
  /** The main sentence, verbatim; `null` when the answer carries none. */
  readonly notice: string | null;
  /** The reason that stands with it, verbatim. */
  readonly reason: string | null;
  /** 《…》 as cited, or the address of the rule that the notice links to. */
  readonly regulation: string | null;
}

/**
 * `confirmed`: one observation is enough (a platform's own notice, an equal text), or a second one
 * found the same; `suspected`: stands only after a second observation.
 */
export type Confidence = "confirmed" | "suspected";

/** What a reader is told of an original: see `standingOf`. Times are ISO 8601 UTC. */
export interface FateSummary extends NoticeWords {
  readonly fate: Fate;
  readonly cause: Cause | null;
  /** Absent in archives of other tools: `confirmed`. */
  readonly confidence?: Confidence | undefined;
  /** When it was last seen so. */
  readonly observedAt: string;
  /** The newest look, when it could verify nothing. */
  readonly uncertain?: { readonly observedAt: string; readonly cause: Cause | null } | undefined;
  /** The article had been found gone, and stands again. */
  readonly restored?: Restored | undefined;
}

export interface Restored {
  /** When it was first found gone. */
  readonly removedAt: string;
  /** When it was first found standing again. */
  readonly backAt: string;
  /** `suspected`: it was found gone, but no second look confirmed it. */
  readonly confidence: Confidence;
}

/** The judge's answer: pure data, not yet stored. */
export interface Verdict extends NoticeWords {
  readonly fate: Fate;
  readonly cause: Cause | null;
  readonly confidence: Confidence;
  /** Share of the saved text that is still there, 0..1; `null` when no text was compared. */
  readonly similarity: number | null;
  /** Where the article went, when `moved`. */
  readonly movedTo: string | null;
  /** What led to the verdict, as machine-readable codes, in order of weight (see docs/fate.md). */
  readonly grounds: readonly string[];
}
