/**
 * An address, up to what cannot be part of one: white space, quotes, brackets and full-width
 * punctuation, with which Chinese texts close a link without a space.
 */
const ADDRESS = /https?:\/\/[^\s<>"'`{}|\\^，。；！？、：“”‘’「」『』《》〈〉（）【】]+/giu;
/** Stands after an address in running text more often than in it. */
const TRAILING = /[.,;:!?*_~]+$/;

/** The web addresses in a pasted text, in order, each spelling once. */
export function findLinks(text: string): string[] {
  const found = [...text.matchAll(ADDRESS)].map(([address]) => withoutTail(address));
  return [...new Set(found.filter((address) => URL.canParse(address)))];
}

/** Drops punctuation and brackets that were opened before the address: `(see https://a.example/b).` */
function withoutTail(address: string): string {
  let kept = address.replace(TRAILING, "");
  while (/[)\]]$/.test(kept) && closes(kept) > 0) kept = kept.slice(0, -1).replace(TRAILING, "");
  return kept;
}

/** Closing brackets that nothing in the address opens. */
function closes(address: string): number {
  const count = (characters: RegExp) => address.match(characters)?.length ?? 0;
  return Math.max(count(/\)/g) - count(/\(/g), count(/\]/g) - count(/\[/g));
}
