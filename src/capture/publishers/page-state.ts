import { readJson, readValue } from "./js-value.ts";

const FUNCTION = /\(?\s*function\s*\(([\w$,\s]*)\)\s*\{\s*return\s*/y;

/**
 * What a page's script assigns to `name`: a literal, or a function of literals that gives one, as Nuxt writes
 * (`name=(function(a,b){return {…}}(1,"x"))`). Read, never run. `undefined` when there is none.
 */
export function assignedState(script: string, name: string): unknown {
  const form = new RegExp(`(?<![\\w$.])(?:window\\.)?${name.replaceAll("$", "\\$")}\\s*=(?!=)\\s*`, "g");
  for (const match of script.matchAll(form)) {
    const start = match.index + match[0].length;
    const found = called(script, start) ?? readValue(script, start);
    if (found !== null && typeof found.value === "object") return found.value;
  }
  return undefined;
}

/** The JSON in a script element; `undefined` when there is none. */
export function storedState(source: string | null): unknown {
  return source === null ? undefined : readJson(source);
}

function called(script: string, start: number): { readonly value: unknown } | null {
  FUNCTION.lastIndex = start;
  const head = FUNCTION.exec(script);
  if (!head) return null;
  const body = start + head[0].length;
  // Twice: the arguments stand behind the body that names them.
  const end = readValue(script, body)?.end;
  const open = end === undefined ? null : /^[\s;]*\}\s*\)?\s*\(/.exec(script.slice(end, end + 40));
  const given =
    open && end !== undefined ? readValue(`[${argumentsAt(script, end + open[0].length)}`, 0) : null;
  if (!given || !Array.isArray(given.value)) return null;
  const values: readonly unknown[] = given.value;
  const names = (head[1] ?? "").split(",").map((name, index) => [name.trim(), values[index]] as const);
  return readValue(script, body, new Map(names));
}

/** The arguments up to the end of the script, with the bracket that ends them made that of an array. */
function argumentsAt(script: string, start: number): string {
  const rest = script.slice(start);
  let quote = "";
  for (let at = 0, depth = 0; at < rest.length; at++) {
    const char = rest[at] ?? "";
    if (quote !== "") {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
    } else if (char === '"' || char === "'" || char === "`") quote = char;
    else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) && depth-- === 0) return `${rest.slice(0, at)}]`;
  }
  return "";
}
