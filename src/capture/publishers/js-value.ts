import { unescapeEntities, unescapeJs } from "./js-literal.ts";

/** Bounds of what is read of a page's data: no page needs more, a hostile one gets no more. */
const DEEPEST = 120;
const MOST_VALUES = 400_000;

/** Not a literal that can be read. Stays in this file. */
class Unreadable extends Error {}

export interface ReadValue {
  readonly value: unknown;
  /** Where the source goes on. */
  readonly end: number;
}

/**
 * Reads the JavaScript or JSON literal that begins at `start`, without running anything: objects, arrays,
 * strings, numbers, `!0`, `void 0`, `'8' * 1`, `a || b`, and the decoders that templates wrap around strings.
 * Identifiers stand for what `names` says, else for nothing. `null` when no literal begins there, or one beyond the bounds.
 */
export function readValue(
  source: string,
  start: number,
  names: ReadonlyMap<string, unknown> = new Map(),
): ReadValue | null {
  const reader = new Reader(source, start, names);
  try {
    const value = reader.value(0);
    return { value, end: reader.at };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** JSON as it stands in a script, percent-encoded or not; `undefined` when it is none. */
export function readJson(text: string): unknown {
  const source = text.trim();
  try {
    return JSON.parse(/^%[57]B/i.test(source) ? decodeURIComponent(source) : source);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined;
    throw error;
  }
}

const SPACE = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*/y;
const NAME = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/y;
const NUMBER = /[-+]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const METHOD = /\s*\.\s*(?:slice|replace|trim|substr|substring|toString|html|text|htmlDecode)\s*\(/y;
const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
  ["undefined", undefined],
  ["NaN", Number.NaN],
]);

class Reader {
  at: number;
  readonly #source: string;
  readonly #names: ReadonlyMap<string, unknown>;
  #values = 0;

  constructor(source: string, at: number, names: ReadonlyMap<string, unknown>) {
    this.#source = source;
    this.at = at;
    this.#names = names;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST || ++this.#values > MOST_VALUES) throw new Unreadable();
    let value = this.#primary(depth);
    while (this.#take(METHOD) !== null) this.#list(")", depth);
    if (this.#next("*")) value = Number(value) * Number(this.#primary(depth));
    while (this.#next("||")) {
      const other = this.value(depth + 1);
      value = value || other;
    }
    return value;
  }

  #primary(depth: number): unknown {
    this.#take(SPACE);
    const char = this.#source[this.at] ?? "";
    if (char === "{") return this.#object(depth);
    if (char === "[") return this.#array(depth);
    if (char === '"' || char === "'" || char === "`") return this.#string(char);
    if (char === "!") {
      this.at++;
      return !this.#primary(depth + 1);
    }
    if (char === "(") {
      this.at++;
      const inner = this.value(depth + 1);
      this.#expect(")");
      return inner;
    }
    const number = this.#take(NUMBER);
    return number === null ? this.#named(depth) : Number(number);
  }

  #object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.#expect("{");
    while (!this.#next("}")) {
      const key = this.#key();
      this.#expect(":");
      entries.push([key, this.value(depth + 1)]);
      if (!this.#next(",") && !this.#ahead("}")) throw new Unreadable();
    }
    // Defines its entries: `__proto__` is a name like any other.
    return Object.fromEntries(entries);
  }

  #key(): string {
    this.#take(SPACE);
    const char = this.#source[this.at] ?? "";
    if (char === '"' || char === "'") return this.#string(char);
    const key = this.#take(NAME) ?? this.#take(NUMBER);
    if (key === null) throw new Unreadable();
    return key;
  }

  #array(depth: number): readonly unknown[] {
    this.#expect("[");
    return this.#list("]", depth);
  }

  #list(close: string, depth: number): readonly unknown[] {
    const values: unknown[] = [];
    while (!this.#next(close)) {
      values.push(this.value(depth + 1));
      if (!this.#next(",") && !this.#ahead(close)) throw new Unreadable();
    }
    return values;
  }

  #string(quote: string): string {
    const start = this.at + 1;
    for (let end = start; end < this.#source.length; end++) {
      const char = this.#source[end];
      if (char === "\\") end++;
      else if (char === quote) {
        this.at = end + 1;
        return unescapeJs(this.#source.slice(start, end));
      }
    }
    throw new Unreadable();
  }

  #named(depth: number): unknown {
    const name = this.#take(NAME);
    if (name === null) throw new Unreadable();
    if (name === "void" || name === "new") {
      this.#primary(depth + 1);
      return undefined;
    }
    if (this.#next("(")) return decoded(name, this.#list(")", depth)[0]);
    return this.#names.has(name) ? this.#names.get(name) : CONSTANTS.get(name);
  }

  #take(form: RegExp): string | null {
    form.lastIndex = this.at;
    const found = form.exec(this.#source)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  #ahead(mark: string): boolean {
    this.#take(SPACE);
    return this.#source.startsWith(mark, this.at);
  }

  #next(mark: string): boolean {
    const there = this.#ahead(mark);
    if (there) this.at += mark.length;
    return there;
  }

  #expect(mark: string): void {
    if (!this.#next(mark)) throw new Unreadable();
  }
}

/** What the decoders of templates give; other calls give nothing. */
function decoded(name: string, argument: unknown): unknown {
  if (typeof argument !== "string") return undefined;
  if (name === "JSON.parse") return readJson(argument);
  if (name === "decodeURIComponent") return readPercent(argument);
  if (name === "htmlDecode") return unescapeEntities(argument);
  return name === "JsDecode" || name === "String" ? argument : undefined;
}

function readPercent(text: string): string {
  return /%(?![\da-f]{2})/i.test(text) ? text : text.replace(/(?:%[\da-f]{2})+/gi, percentRun);
}

function percentRun(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split("%"), (byte) => Number.parseInt(byte, 16));
  return new TextDecoder().decode(bytes);
}
