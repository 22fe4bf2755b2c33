/** Characters without width: they come and go with editors and copy protection, unseen by a reader. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFE00-\uFE0F]/g;

const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u3020\\uFF00-\\uFFEF";
const SPACE_BESIDE_CJK = new RegExp(`(?<=[${CJK}]) | (?=[${CJK}])`, "gu");

/**
 * The form in which two texts are compared: what a reader cannot see makes no difference. NFKC, no
 * invisible characters, white space folded to single spaces, none beside Chinese characters, no empty
 * lines. Line breaks between paragraphs stay. Idempotent.
 */
export function normaliseForComparison(text: string): string {
  const folded = text
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/[\u2028\u2029\u0085\r\v\f]+/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[\s\u00A0\u3000]+/g, " ").trim())
    .map((line) => line.replace(SPACE_BESIDE_CJK, ""))
    .filter((line) => line !== "");
  // Taking a space away can bring a mark beside its letter, which NFKC then joins.
  return folded.join("\n").normalize("NFKC");
}
