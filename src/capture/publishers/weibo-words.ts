import { breakChain, breakLines, spellExpressions } from "./social-text.ts";

/** Links that open the rest of a long post, and what stands in front of a link as its sign. */
const FOLD = /^(?:\.{3}|…)?\s*(?:展开(?:全文)?|全文|查看全文|收起(?:全文)?|阅读全文)\s*[cd]?$/;

/**
 * Prepares the words of a post, the same for the page and for its data; `root` must be a copy.
 * `feeds`: whether line feeds are lines, as they are where the page shows them so.
 */
export function weiboWords(root: Element, feeds: boolean): Element {
  for (const link of root.querySelectorAll("a, span"))
    if (link.parentNode && FOLD.test((link.textContent ?? "").trim())) link.remove();
  for (const icon of root.querySelectorAll(".url-icon img, .W_btn_b, .ficon_cd_link, i.W_ficon")) {
    if (icon.getAttribute("alt")) continue;
    icon.remove();
  }
  spellExpressions(root);
  for (const image of root.querySelectorAll("img")) image.remove();
  if (feeds) breakLines(root);
  breakChain(root);
  return root;
}

/** Whether the page shows only the beginning of the words. */
export function isFolded(words: Element): boolean {
  return [...words.querySelectorAll("a, span")].some((link) =>
    /^(?:\.{3}|…)?\s*(?:展开(?:全文)?|全文|查看全文|阅读全文)\s*[cd]?$/.test((link.textContent ?? "").trim()),
  );
}
