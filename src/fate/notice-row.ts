import type { Cause, Fate } from "./fate.ts";

/**
 * One known sentence that a platform shows in place of an article. A row is a fact about a platform:
 * it needs a source and the date on which the wording was seen.
 */
export interface NoticeRow {
  /** `platform-state`, unique; becomes part of a verdict's grounds. */
  readonly id: string;
  readonly fate: Extract<Fate, "removed" | "moved" | "unverified">;
  readonly cause: Cause | null;
  /** Tested against folded text (see `foldSentence`): simplified characters, half-width, lower case. */
  readonly sentence: RegExp;
  /** Host suffixes to which the row is confined, for sentences that say little by themselves. */
  readonly hosts?: readonly string[];
  /** The mark-up in which the platform puts it. Without it the sentence must stand alone on the page. */
  readonly within?: string;
  /** Said of anything that went wrong ("try again later"): what says before it that a page is gone counts more. */
  readonly regret?: true;
  /** Year and month in which the wording was last seen, `YYYY-MM`; of undated captures, of the source. */
  readonly seen: string;
  readonly source: string;
}

/** A wall that is known by mark-up, script, title or address, often without a visible word. */
export interface WallMark {
  readonly id: string;
  readonly cause: Cause;
  /** Every mark that is given must be there. */
  readonly selector?: string;
  /** Tested against inline scripts. */
  readonly script?: RegExp;
  /** Tested against the folded document title. */
  readonly title?: RegExp;
  /** Tested against each folded line, however much else the page says. */
  readonly line?: RegExp;
  /**
   * `certain`: only walls have it, however much they explain. `strong`: living pages load it too, but
   * then they hold an article. `weak`: a notice page with a log-in box or a form has it as well.
   */
  readonly strength: "certain" | "strong" | "weak";
  readonly seen: string;
  readonly source: string;
}
