import { normaliseForComparison } from "../capture/normalise-text.ts";

/** A stretch of text and the form in which it is compared. */
export interface Unit {
  /** As shown. White space that follows belongs to it. */
  readonly text: string;
  /** Normalised, without white space. Never empty. */
  readonly key: string;
}

const SENTENCE_END = /(?<=[。！？!?；;…]["”’」』）)】]*\s*|\.\s+|\n\s*)(?=[^。！？!?；;…"”’」』）)】\s])/u;
const CLAUSE_END = /(?<=[，,、：:]\s*)(?=\S)/u;
/** A character with the marks that stand on it, half-width kana marks included: NFKC joins them. */
const CHARACTER = /[^\p{M}\uFF9E\uFF9F]?[\p{M}\uFF9E\uFF9F]+|[\s\S]/gu;

export function splitSentences(text: string): Unit[] {
  return toUnits(text.split(SENTENCE_END));
}

export function splitClauses(text: string): Unit[] {
  return toUnits(text.split(CLAUSE_END));
}

export function splitCharacters(text: string): Unit[] {
  return toUnits(text.match(CHARACTER) ?? []);
}

/** The comparison form without any white space: spacing is typography, not content. */
export function comparisonKey(text: string): string {
  return normaliseForComparison(text).replace(/\s+/g, "");
}

/** Parts that have no form of their own (white space, zero width) join the one before. */
function toUnits(parts: readonly string[]): Unit[] {
  const keys = new Map<string, string>();
  const units: Unit[] = [];
  let lead = "";
  for (const part of parts) {
    const key = keys.get(part) ?? comparisonKey(part);
    keys.set(part, key);
    const last = units.at(-1);
    if (key !== "") units.push({ text: lead + part, key });
    else if (last) units[units.length - 1] = { text: last.text + part, key: last.key };
    if (key !== "") lead = "";
    else if (!last) lead += part;
  }
  return units;
}
