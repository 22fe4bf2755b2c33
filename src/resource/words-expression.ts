/** What an article must say, as `parseWords` reads it. An empty `and` holds always, an empty `or` never. */
export type WordsExpression =
  | {
      readonly kind: "term";
      /** As the reader wrote it, without quotes. */
      readonly text: string;
      /** `title`: written `title:…` or `标题:…`. */
      readonly within: "title" | "article";
    }
  | { readonly kind: "not"; readonly of: WordsExpression }
  | { readonly kind: "and" | "or"; readonly of: readonly WordsExpression[] };

/**
 * What is wrong with words:
 * - `empty`;
 * - `quote`: opened and not closed;
 * - `bracket`: opened and not closed, or the other way round;
 * - `operator`: AND, OR or NOT without words beside it;
 * - `long`: more than `WORDS_LIMIT` characters, or brackets more than ten deep.
 */
export type WordsError = "empty" | "quote" | "bracket" | "operator" | "long";

export type ParsedWords =
  | { readonly ok: true; readonly expression: WordsExpression }
  /** `at` is the place of the fault, in characters from 0. */
  | { readonly ok: false; readonly error: WordsError; readonly at: number };

/** Enough for every list of words a person keeps, too little to slow a page down. */
export const WORDS_LIMIT = 2_000;
