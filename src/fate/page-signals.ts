import type { Cause, Fate, NoticeWords } from "./fate.ts";

/** A sentence (or a wall's mark) that stands on a page in the place of an article. */
export interface RecognisedNotice extends NoticeWords {
  readonly fate: Extract<Fate, "removed" | "moved" | "unverified">;
  readonly cause: Cause | null;
  /** Row of the notice or wall table that matched. */
  readonly row: string;
  readonly movedTo: string | null;
}

/** What a page says besides its article. Read where a `Document` is at hand, judged elsewhere. */
export interface PageSignals {
  readonly notice: RecognisedNotice | null;
  /** `<title>`, trimmed. */
  readonly documentTitle: string;
  /** Visible text length in characters, an upper bound. */
  readonly textLength: number;
}
