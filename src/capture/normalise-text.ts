/** Characters without width: they come and go with editors and copy protection, unseen by a reader. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|\p{Variation_Selector}/gu;

const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u3020\\uFF00-\\uFFEF";
const SPACE_BESIDE_CJK = new RegExp(`(?<=[${CJK}]) | (?=[${CJK}])`, "gu");

/**
 * The form in which two texts are compared: what a reader cannot see makes no difference. NFKC, no
 * invisible characters, white space folded to single spaces, none beside Chinese characters, no empty
 * lines. Line breaks between paragraphs stay. Idempotent.
 */
export function normaliseForComparison(text: string): string {
  let normal = normaliseOnce(text);
  // Taking a space away can bring a combining mark beside its letter, which NFKC joins: then once more.
  for (let next = normaliseOnce(normal); next !== normal; next = normaliseOnce(normal)) normal = next;
  return normal;
}

function normaliseOnce(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/[\u2028\u2029\u0085\r\v\f]+/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[\s\u00A0\u3000]+/g, " ").trim())
    .map((line) => line.replace(SPACE_BESIDE_CJK, ""))
    .filter((line) => line !== "")
    .join("\n")
    .normalize("NFKC");
}
