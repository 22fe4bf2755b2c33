/** Form in which headlines are matched: NFKC, no white space, quotation marks alike, lower case. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200F\uFEFF]+/g, "")
    .replace(/[“”„‟«»「」『』"]/g, '"')
    .replace(/[‘’`]/g, "'")
    .toLowerCase();
}
