import { WORDS_LIMIT } from "./words-expression.ts";
import type { ParsedWords, WordsError, WordsExpression } from "./words-expression.ts";
import { wordsTokens } from "./words-tokens.ts";
import type { WordsToken } from "./words-tokens.ts";

const MAX_DEPTH = 10;

/** A fault on the way: thrown and caught in this file only. */
class Fault extends Error {
  readonly error: WordsError;
  readonly at: number;

  constructor(error: WordsError, at: number) {
    super(error);
    this.error = error;
    this.at = at;
  }
}

/**
 * Reads `砸锅卖铁 AND (财政 OR "专项 行动") NOT 小说`. Words side by side mean AND; NOT (or a leading `-`)
 * binds closest, then AND, then OR. Operators are upper case, so that "and" can be looked for; brackets
 * and quotes may be Chinese ones. Never throws.
 */
export function parseWords(input: string): ParsedWords {
  if (input.length > WORDS_LIMIT) return { ok: false, error: "long", at: WORDS_LIMIT };
  const tokens = wordsTokens(input);
  if ("error" in tokens) return { ok: false, ...tokens };
  if (tokens.length === 0) return { ok: false, error: "empty", at: 0 };
  try {
    const reader = { tokens, next: 0, end: input.length };
    const expression = readOr(reader, 0);
    const rest = tokens[reader.next];
    if (rest) throw new Fault(rest.kind === "close" ? "bracket" : "operator", rest.at);
    return { ok: true, expression };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, error: error.error, at: error.at };
  }
}

interface Reader {
  readonly tokens: readonly WordsToken[];
  next: number;
  readonly end: number;
}

function readOr(reader: Reader, depth: number): WordsExpression {
  const parts = [readAnd(reader, depth)];
  while (reader.tokens[reader.next]?.kind === "or") {
    reader.next++;
    parts.push(readAnd(reader, depth));
  }
  return joined("or", parts);
}

function readAnd(reader: Reader, depth: number): WordsExpression {
  const parts = [readNot(reader, depth)];
  for (let token = reader.tokens[reader.next]; token; token = reader.tokens[reader.next]) {
    if (token.kind === "or" || token.kind === "close") break;
    if (token.kind === "and") reader.next++;
    parts.push(readNot(reader, depth));
  }
  return joined("and", parts);
}

function readNot(reader: Reader, depth: number): WordsExpression {
  const token = reader.tokens[reader.next];
  if (depth > MAX_DEPTH) throw new Fault("long", token?.at ?? reader.end);
  if (!token || token.kind === "and" || token.kind === "or" || token.kind === "close")
    throw new Fault("operator", token?.at ?? reader.end);
  reader.next++;
  if (token.kind === "not") return { kind: "not", of: readNot(reader, depth + 1) };
  if (token.kind === "term") return { kind: "term", text: token.text, within: token.within };
  const inner = readOr(reader, depth + 1);
  if (reader.tokens[reader.next]?.kind !== "close") throw new Fault("bracket", token.at);
  reader.next++;
  return inner;
}

function joined(kind: "and" | "or", parts: readonly WordsExpression[]): WordsExpression {
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, of: parts };
}
