import { foldScript } from "./fold-script.ts";
import type { WordsExpression } from "./words-expression.ts";

/** An article's words in the form in which they are compared. */
export interface FoldedArticle {
  readonly title: string;
  readonly text: string;
}

export function foldArticle(article: {
  readonly title: string | null;
  readonly text: string;
}): FoldedArticle {
  return { title: foldScript(article.title ?? ""), text: foldScript(article.text) };
}

/** Whether the article says what the expression asks for, in either script and width. */
export function matchesWords(expression: WordsExpression, article: FoldedArticle): boolean {
  switch (expression.kind) {
    case "term":
      return hasTerm(expression, article);
    case "not":
      return !matchesWords(expression.of, article);
    case "and":
      return expression.of.every((part) => matchesWords(part, article));
    case "or":
      return expression.of.some((part) => matchesWords(part, article));
  }
}

/** The terms to blame for a mismatch. */
export interface WordsLack {
  /** Asked for and not there. Of an OR all are named: any one of them would do. */
  readonly missing: readonly string[];
  /** There, and ruled out by a NOT. */
  readonly unwanted: readonly string[];
}

/** What keeps an article from having these words; nothing when it has them. */
export function wordsLack(expression: WordsExpression, article: FoldedArticle): WordsLack {
  const blamed = blame(expression, article, true);
  const texts = (wanted: boolean) => [
    ...new Set(blamed.filter((one) => one.wanted === wanted).map((one) => one.text)),
  ];
  return { missing: texts(true), unwanted: texts(false) };
}

interface Blamed {
  readonly text: string;
  readonly wanted: boolean;
}

function blame(expression: WordsExpression, article: FoldedArticle, wanted: boolean): readonly Blamed[] {
  if (matchesWords(expression, article) === wanted) return [];
  switch (expression.kind) {
    case "term":
      return [{ text: expression.text, wanted }];
    case "not":
      return blame(expression.of, article, !wanted);
    case "and":
    case "or":
      return expression.of.flatMap((part) => blame(part, article, wanted));
  }
}

function hasTerm(term: Extract<WordsExpression, { kind: "term" }>, article: FoldedArticle): boolean {
  const wanted = foldScript(term.text);
  return article.title.includes(wanted) || (term.within === "article" && article.text.includes(wanted));
}
