import type { WatchTargetError } from "../resource/parse-watch-target.ts";
import type { WordsError } from "../resource/words-expression.ts";
import type { JsonFault } from "./inspect-json.ts";

/**
 * Why a rule of a file or of an organisation cannot be taken:
 * - `shape`: a field is missing or is not what it should be;
 * - `says-nothing`: neither place nor words;
 * - `unknown-list`: a list of sites that this version does not have;
 * - `reserved-id`: an id that the lists or an organisation's rules bear;
 * - `repeats`: it says what an earlier one of the file says;
 * - `target`, `words`: what a reader would be told who typed them.
 */
export type RuleWhy =
  | { readonly kind: "shape" | "says-nothing" | "unknown-list" | "reserved-id" | "repeats" }
  | { readonly kind: "target"; readonly error: WatchTargetError }
  /** `at`: characters from 0. */
  | { readonly kind: "words"; readonly error: WordsError; readonly at: number };

/** A rule that cannot be taken. `reason` is for reports, in English; readers are told `why`. */
export interface RuleRefusal extends JsonFault {
  readonly why: RuleWhy;
}

/**
 * Why a text is no file of rules, or a policy no list of them:
 * - `empty`, `too-long`, `not-json`: it cannot be read at all;
 * - `not-rules`: it is something else;
 * - `newer`: a later Ironpot wrote it;
 * - `too-many`: more rules than a list may hold.
 */
export type RulesFileWhy = "empty" | "too-long" | "not-json" | "not-rules" | "newer" | "too-many";

export interface RulesFileFault extends JsonFault {
  readonly why: RulesFileWhy;
}
