import type { Cause, Fate, NoticeWords } from "./fate.ts";

/** A sentence (or a wall's mark) that stands on a page in the place of an article. */
export interface RecognisedNotice extends NoticeWords {
  readonly fate: Extract<Fate, "removed" | "moved" | "unverified">;
  readonly cause: Cause | null;
  /** Row of the notice or wall table that matched. */
  readonly row: string;
  readonly movedTo: string | null;
  /** WeChat's number for the reason (`cgiData.del_reason_id`), where the page gives it. */
  readonly reasonId?: string;
  /** WeChat's account id (`gh_…`) and name, which a removal notice may keep. */
  readonly accountId?: string;
  readonly accountName?: string;
}

/** What a page says besides its article. Read where a `Document` is at hand, judged elsewhere. */
export interface PageSignals {
  readonly notice: RecognisedNotice | null;
  /** `<title>`, trimmed. */
  readonly documentTitle: string;
  /** Visible text length in characters, an upper bound. */
  readonly textLength: number;
}
