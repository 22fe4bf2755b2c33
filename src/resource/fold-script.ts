import traditional from "opencc-js/dict/TSCharacters";

/** Forms of Hong Kong and Taiwan that OpenCC's table takes for characters of their own, and 帐 for 账. */
const REGIONAL = "帐账敍叙枱台粧妆糉粽衞卫衹只著着簷檐痺痹";

const SIMPLIFIED: ReadonlyMap<string, string> = closed([
  ...traditional.split("|").map((pair) => pair.split(" ")),
  ...(REGIONAL.match(/../gu) ?? []).map((pair) => [...pair]),
]);

/**
 * The form in which words are looked for: simplified, half-width, lower case, without the blanks that
 * set Chinese characters apart in headings. Idempotent. Characters are folded one by one, not as
 * words: 乾隆 becomes 干隆 on either side of a comparison, so nothing is missed, and 28 kB of table do.
 */
export function foldScript(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  const simplified = plain.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
  return simplified.replace(/(?<=\p{Script=Han})[^\S\n]+(?=\p{Script=Han})/gu, "");
}

/** Follows every character to its last form, so that folding twice is folding once. */
function closed(pairs: readonly (readonly string[])[]): Map<string, string> {
  const direct = new Map(pairs.map(([from = "", to = ""]) => [from, to]));
  const last = (character: string): string => {
    const next = direct.get(character);
    return next === undefined || next === character ? character : last(next);
  };
  return new Map([...direct.keys()].map((from) => [from, last(from)]));
}
