import type { Via } from "../capture/capture.ts";
import type { Cause, Confidence, Fate, NoticeWords } from "./fate.ts";

/** One look at an original: evidence and verdict. Never altered after it is written. */
export interface Observation extends NoticeWords {
  /** UUID. */
  readonly id: string;
  readonly resourceId: string;
  /** ISO 8601 UTC. */
  readonly observedAt: string;
  /**
   * The same moment by the server's clock, ISO 8601 UTC; `null` when it did not tell. Absent where nothing was
   * asked, and in archives of other tools.
   */
  readonly serverTime?: string | null | undefined;
  readonly via: Via;
  /** HTTP status; 0 = no answer, `null` = the browser does not tell. */
  readonly status: number | null;
  readonly finalUri: string;
  readonly fate: Fate;
  readonly cause: Cause | null;
  /** Absent in archives of other tools: `confirmed`. */
  readonly confidence?: Confidence | undefined;
  /** Share of the saved text that is still there, 0..1. */
  readonly similarity: number | null;
  /** Where the article went, when `moved`. Absent in archives of other tools. */
  readonly movedTo?: string | null | undefined;
  /** What led to the verdict, in order of weight: see docs/fate.md. Absent in archives of other tools. */
  readonly grounds?: readonly string[] | undefined;
  /**
   * Digest in `payloads` of the page that stood in the article's place; `null` when none was kept, e.g.
   * because an earlier look kept one that said the same. Absent in archives of other tools.
   */
  readonly noticePage?: string | null | undefined;
}
