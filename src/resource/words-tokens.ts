import type { WordsError } from "./words-expression.ts";

export interface WordsToken {
  readonly kind: "and" | "or" | "not" | "open" | "close" | "term";
  /** The words of a term; empty else. */
  readonly text: string;
  readonly within: "title" | "article";
  /** Characters from the start. */
  readonly at: number;
}

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "＂": "＂", "“": "”", "「": "」", "『": "』" };
const OPERATORS: Readonly<Record<string, WordsToken["kind"]>> = { AND: "and", OR: "or", NOT: "not" };
const TITLE = /^(?:title|标题|標題)[:：]/i;
/** Ends a bare word: white space, brackets, quotes. */
const WORD = /^[^\s()（）"＂“”「」『』]+/u;

/** Cuts words into tokens, or names the first quote that nothing closes. */
export function wordsTokens(
  input: string,
): readonly WordsToken[] | { readonly error: WordsError; readonly at: number } {
  const tokens: WordsToken[] = [];
  let at = 0;
  while (at < input.length) {
    const blank = /^\s+/.exec(input.slice(at))?.[0].length ?? 0;
    at += blank;
    if (at >= input.length) break;
    const token = nextToken(input, at);
    if ("error" in token) return token;
    tokens.push(token.token);
    at = token.end;
  }
  return tokens;
}

type Step =
  | { readonly token: WordsToken; readonly end: number }
  | { readonly error: WordsError; readonly at: number };

function nextToken(input: string, at: number): Step {
  const first = input[at] ?? "";
  if (/[(（]/.test(first)) return plain("open", at, 1);
  if (/[)）]/.test(first)) return plain("close", at, 1);
  if (/[-－]/.test(first) && /^[^\s)）]/.test(input.slice(at + 1))) return plain("not", at, 1);
  const prefix = TITLE.exec(input.slice(at))?.[0].length ?? 0;
  const start = at + prefix;
  const within = prefix > 0 ? "title" : "article";
  const close = QUOTES[input[start] ?? ""];
  if (close !== undefined) return quoted(input, at, start, close, within);
  const word = WORD.exec(input.slice(start))?.[0];
  if (word === undefined) return { error: prefix > 0 ? "operator" : "quote", at };
  const operator = prefix > 0 ? undefined : OPERATORS[word.normalize("NFKC")];
  if (operator) return plain(operator, at, word.length);
  return { token: { kind: "term", text: word, within, at }, end: start + word.length };
}

function plain(kind: WordsToken["kind"], at: number, length: number): Step {
  return { token: { kind, text: "", within: "article", at }, end: at + length };
}

function quoted(input: string, at: number, start: number, close: string, within: WordsToken["within"]): Step {
  const end = input.indexOf(close, start + 1);
  if (end < 0) return { error: "quote", at: start };
  const text = input.slice(start + 1, end).trim();
  if (text === "") return { error: "empty", at: start };
  return { token: { kind: "term", text, within, at }, end: end + 1 };
}
