export interface Token {
  readonly kind: "{" | "}" | "[" | "]" | ":" | "," | "string" | "number" | "literal" | "end" | "bad";
  readonly start: number;
  readonly end: number;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** The tokens of a JSON text (RFC 8259), one after another. A `bad` token ends it. */
export class JsonTokens {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Token {
    const start = endOfMatch(SPACE, this.#text, this.#position) ?? this.#position;
    const token = tokenAt(this.#text, start);
    this.#position = token.end;
    return token;
  }

  textOf(token: Token): string {
    return this.#text.slice(token.start, token.end);
  }

  /** `line 3, column 14`, both from 1. */
  placeOf(offset: number): string {
    const before = this.#text.slice(0, offset);
    const lineStart = before.lastIndexOf("\n") + 1;
    let line = 1;
    for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line += 1;
    return `line ${line}, column ${offset - lineStart + 1}`;
  }
}

function tokenAt(text: string, start: number): Token {
  const first = text[start];
  if (first === undefined) return { kind: "end", start, end: start };
  if (isPunctuation(first)) return { kind: first, start, end: start + 1 };
  if (first === '"') return spanning("string", start, endOfString(text, start));
  const number = endOfMatch(NUMBER, text, start);
  if (number !== null) return { kind: "number", start, end: number };
  return spanning("literal", start, endOfMatch(LITERAL, text, start));
}

function isPunctuation(character: string): character is "{" | "}" | "[" | "]" | ":" | "," {
  return "{}[]:,".includes(character);
}

function spanning(kind: "string" | "literal", start: number, end: number | null): Token {
  return end === null ? { kind: "bad", start, end: start } : { kind, start, end };
}

/** A loop, not one expression: payloads are strings of many megabytes. */
function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) return null;
    if (code !== BACKSLASH) continue;
    const end = endOfMatch(ESCAPE, text, at);
    if (end === null) return null;
    at = end - 1;
  }
  return null;
}

function endOfMatch(sticky: RegExp, text: string, start: number): number | null {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : null;
}
