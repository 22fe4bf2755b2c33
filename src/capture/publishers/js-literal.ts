const NAMED: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
};

/** Undoes the escapes of a JavaScript string literal (`\x0a`, `\u4e2d`, `\n`, `\'`). */
export function unescapeJs(literal: string): string {
  return literal.replace(/\\(?:x([0-9a-f]{2})|u\{?([0-9a-f]{4,6})\}?|([\s\S]))/gi, (_, byte, unit, other) => {
    const code = byte ?? unit;
    if (typeof code === "string") return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
    return NAMED[String(other)] ?? String(other);
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
};

/** Undoes the character references that templates write into scripts. One layer. */
export function unescapeEntities(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|apos|nbsp|#39|#x[0-9a-f]{1,6}|#\d{1,7});/gi,
    (whole, name: string) => {
      const known = ENTITIES[name.toLowerCase()];
      if (known !== undefined) return known;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * The array literal that follows `name =` or `name:` in a script, without its brackets; `null` when it
 * is missing, empty or never closed. Strings are skipped, so brackets in them do no harm.
 */
export function arrayLiteral(script: string, name: string): string | null {
  for (const match of script.matchAll(new RegExp(`\\b${name}\\s*[=:]\\s*\\[`, "g"))) {
    const start = match.index + match[0].length;
    const end = closingBracket(script, start);
    if (end > start && script.slice(start, end).trim() !== "") return script.slice(start, end);
  }
  return null;
}

/** Values of a string property of the array's own objects, those of nested objects left out. */
export function ownStrings(array: string, property: string): readonly string[] {
  const values: string[] = [];
  let depth = 0;
  const form = new RegExp(`^${property}\\s*:\\s*(?:JsDecode\\()?['"]((?:[^'"\\\\]|\\\\.)*)['"]`);
  for (let at = 0; at < array.length; at++) {
    const char = array[at];
    if (char === "'" || char === '"') at = closingQuote(array, at);
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    else if (depth === 1 && char === property[0] && !/[\w$]/.test(array[at - 1] ?? "")) {
      const found = form.exec(array.slice(at, at + 4000));
      if (found?.[1]) values.push(unescapeEntities(unescapeJs(found[1])));
    }
  }
  return values;
}

function closingBracket(script: string, start: number): number {
  let depth = 1;
  for (let at = start; at < script.length; at++) {
    const char = script[at];
    if (char === "'" || char === '"') at = closingQuote(script, at);
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return at;
  }
  return -1;
}

function closingQuote(script: string, open: number): number {
  for (let at = open + 1; at < script.length; at++) {
    if (script[at] === "\\") at++;
    else if (script[at] === script[open]) return at;
  }
  return script.length;
}
