import { JsonTokens } from "./json-tokens.ts";
import type { Token } from "./json-tokens.ts";

/** What is wrong with a text that claims to be JSON. */
export interface JsonFault {
  /** `line 3, column 14` for syntax, else a path such as `captures[3].id`. */
  readonly place: string;
  readonly reason: string;
}

/** Ours has five levels; unknown fields may bring more, but not enough to exhaust a call stack. */
const MAX_DEPTH = 100;

interface Frame {
  readonly close: "}" | "]";
  /** Keys met so far; `null` in an array. */
  readonly keys: Set<string> | null;
  /** Where we are: a key, or the index in an array. */
  at: string | number;
}

/**
 * Finds what `JSON.parse` reports in each browser's own words or not at all: where the syntax breaks,
 * keys that stand twice (the first would be lost without a word), `__proto__`, numbers that would
 * change, nesting that exhausts the stack. `null` when there is nothing.
 */
export function inspectJson(text: string): JsonFault | null {
  const tokens = new JsonTokens(text);
  const stack: Frame[] = [];
  do {
    const fault = readValueStart(tokens, stack);
    if (fault !== null) return fault;
  } while (stack.length > 0);
  const rest = tokens.next();
  return rest.kind === "end" ? null : unexpected(tokens, rest);
}

/** Reads up to the next value that is not closed yet, or to the end of the outermost one. */
function readValueStart(tokens: JsonTokens, stack: Frame[]): JsonFault | null {
  const token = tokens.next();
  const frame = stack.at(-1);
  if (frame !== undefined && token.kind === frame.close && isFresh(frame)) return closeFrames(tokens, stack);
  if (frame?.keys) {
    const fault = readKey(tokens, token, frame, frame.keys, stack);
    return fault ?? readValue(tokens, tokens.next(), stack);
  }
  if (frame) frame.at = Number(frame.at) + 1;
  return readValue(tokens, token, stack);
}

/** Nothing was read in it yet, so that it may close at once. */
function isFresh(frame: Frame): boolean {
  return frame.keys ? frame.keys.size === 0 : frame.at === -1;
}

function readKey(
  tokens: JsonTokens,
  token: Token,
  frame: Frame,
  keys: Set<string>,
  stack: readonly Frame[],
): JsonFault | null {
  if (token.kind !== "string") return unexpected(tokens, token);
  const key = String(JSON.parse(tokens.textOf(token)));
  frame.at = key;
  if (keys.has(key)) return { place: placeOf(stack), reason: "stands twice" };
  if (key === "__proto__") return { place: placeOf(stack), reason: "is not an allowed name" };
  keys.add(key);
  const colon = tokens.next();
  return colon.kind === ":" ? null : unexpected(tokens, colon);
}

function readValue(tokens: JsonTokens, token: Token, stack: Frame[]): JsonFault | null {
  if (token.kind === "{" || token.kind === "[") {
    if (stack.length >= MAX_DEPTH)
      return { place: tokens.placeOf(token.start), reason: "is nested too deeply" };
    stack.push(token.kind === "{" ? openObject() : openArray());
    return null;
  }
  if (token.kind === "number" && !survives(tokens.textOf(token))) {
    return { place: placeOf(stack), reason: "is a number out of range" };
  }
  if (token.kind !== "string" && token.kind !== "number" && token.kind !== "literal") {
    return unexpected(tokens, token);
  }
  return afterValue(tokens, stack);
}

function openObject(): Frame {
  return { close: "}", keys: new Set(), at: "" };
}

function openArray(): Frame {
  return { close: "]", keys: null, at: -1 };
}

/** Whole numbers beyond 2^53 would come back as others, numbers beyond `Number.MAX_VALUE` not at all. */
function survives(number: string): boolean {
  const value = Number(number);
  return Number.isFinite(value) && (/[.eE]/.test(number) || Number.isSafeInteger(value));
}

function closeFrames(tokens: JsonTokens, stack: Frame[]): JsonFault | null {
  stack.pop();
  return afterValue(tokens, stack);
}

/** Reads commas and closing brackets until another value must follow, or all is closed. */
function afterValue(tokens: JsonTokens, stack: Frame[]): JsonFault | null {
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const token = tokens.next();
    // What follows is read as a value or key, so that a bracket after a comma is refused there.
    if (token.kind === ",") return null;
    if (token.kind !== frame.close) return unexpected(tokens, token);
    stack.pop();
  }
  return null;
}

function unexpected(tokens: JsonTokens, token: Token): JsonFault {
  const reason = token.kind === "end" ? "the file ends too early" : "is not JSON here";
  return { place: tokens.placeOf(token.start), reason };
}

function placeOf(stack: readonly Frame[]): string {
  return stack.reduce((path, frame) => appendToPlace(path, frame.at), "") || "the file";
}

/** `captures` + 3 → `captures[3]`; `captures[3]` + `id` → `captures[3].id`. */
export function appendToPlace(path: string, step: string | number): string {
  if (typeof step === "number") return `${path}[${step}]`;
  const name = step.length > 60 ? `${step.slice(0, 60)}…` : step;
  return path === "" ? name : `${path}.${name}`;
}
