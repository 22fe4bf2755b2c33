import { isJunkLine, isLabelledLink, startsAppendix } from "./junk-lines.ts";

const NEVER =
  "script, style, noscript, template, iframe, frame, object, embed, form, button, input, select, textarea, link, meta, base, svg, canvas, audio, dialog, nav, ins.adsbygoogle";

/** Class and id words of boxes inside a body that are not the article. Whole words only. */
const BOX =
  /(?:^|[-_\s])(?:share(?:bar|box|-?buttons?|-?tools?|-?links?)?|bdshare\w*|jiathis\w*|social-?(?:share|links?|buttons?|icons?|bar|tools?|list)|related?(?:-?\w+)?|recommend\w*|tuijian|xiangguan|guess\w*|comments?(?:-?(?:list|box|area|wrap))?|pinglun|advert\w*|ad(?:s|box|-?wrap\w*|-?slot|-?container|_area)?|adsbygoogle|gg|guanggao|editor-?(?:name|info)|zebian|bianji|qr-?code\w*|erweima|app-?(?:download|promo|guide)|download-?app|openapp|pagination|pager|page-?(?:nav|list|num)\w*|prev-?next|copyright|disclaimer|statement|toolbar|tool-?box|like-?box|zan|reward|dashang|vote|subscri(?:be|ption)(?:-?\w+)*|newsletter\w*|author-?(?:bio|box|card|info|profile)|article__author|keywords|breadcrumb\w*|crumbs?|tags?(?:-?(?:list|box|wrap))?|article-?tags?|read-?more|more-?news|hot-?news|popular|outbrain|taboola|correct|jiucuo|report-?error|print-?(?:btn|button)|fontsize|video-?(?:list|recommend)\w*|video-?player|player-?(?:container|wrap|box|controls?|tips?)|sr-only|visually-?hidden|hidden)(?=$|[-_\s\d])/i;

/** Parts of a text that are never a box by themselves, whatever their class. */
const FABRIC = /^(?:tr|td|th|tbody|thead|table|blockquote|pre|code|img|picture|figure|figcaption)$/;

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none)/i;

/**
 * Takes out of a body what is not the article: scripts, hidden parts, advertisements, recommendations,
 * editors' boxes, app prompts. Changes `root`, which must be a copy.
 */
export function pruneContent(root: Element, drop: readonly string[] = []): void {
  pruneFixtures(root, drop);
  const length = (root.textContent ?? "").length;
  for (const element of [...root.querySelectorAll("*")]) if (isBox(element, length)) element.remove();
  pruneLines(root);
}

/** Takes out only what is never text: for threads, whose posts are called comments and replies. */
export function pruneFixtures(root: Element, drop: readonly string[] = []): void {
  openForms(root);
  for (const element of root.querySelectorAll([NEVER, ...drop].join(", "))) element.remove();
  for (const element of [...root.querySelectorAll("[hidden], [style*='none']")])
    if (isHidden(element)) element.remove();
}

/** A form around much of the text is how some systems (ASP.NET, VSB) wrap an article. */
function openForms(root: Element): void {
  const whole = textOf(root).length;
  for (const form of root.querySelectorAll("form"))
    if (textOf(form).length >= Math.max(80, whole / 4)) form.replaceWith(...form.childNodes);
}

/** Hidden for good: what holds a picture may be waiting for a script. */
function isHidden(element: Element): boolean {
  if (!element.hasAttribute("hidden") && !HIDDEN.test(element.getAttribute("style") ?? "")) return false;
  return element.localName !== "img" && element.querySelector("img") === null;
}

export function isBox(element: Element, whole: number): boolean {
  if (FABRIC.test(element.localName)) return false;
  const words = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (words.length < 2 || !BOX.test(words) || isInSentence(element, words)) return false;
  // A box that holds half of the text is a wrapper with an unlucky name.
  return (element.textContent ?? "").length < whole / 2;
}

/** A word of a sentence whose class speaks of it (`auto-tag_...` on a link to a topic): no box by itself. */
export function isInSentence(element: Element, words: string): boolean {
  if (!/^(?:a|span|b|i|u|em|strong|mark|font)$/.test(element.localName)) return false;
  if (/hidden|sr-only|share|editor/i.test(words)) return false;
  return [element.previousSibling, element.nextSibling].some(
    (node) => node?.nodeType === 3 && /\p{L}{2}/u.test(node.nodeValue ?? ""),
  );
}

/** Removes lines of boilerplate, and the links below a heading such as 相关阅读. */
function pruneLines(root: Element): void {
  const blocks = leafBlocks(root);
  const total = blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  let before = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Element;
    const text = textOf(block);
    before += text.length;
    const after = startsAppendix(text) ? linksBelow(blocks, index) : [];
    if (after.length > 0) for (const one of [block, ...after]) one.remove();
    // Its links are gone already, as density has it.
    else if (startsAppendix(text) && isLast(blocks, index)) block.remove();
    else if (
      (isJunkLine(text, before / Math.max(1, total)) || leadsAway(block, text)) &&
      !block.querySelector("img")
    )
      block.remove();
    index += after.length;
  }
}

function isLast(blocks: readonly Element[], index: number): boolean {
  return index > 0 && blocks.slice(index + 1).every((block) => textOf(block) === "");
}

/** The unbroken run of blocks behind `index` that are links (or empty). */
function linksBelow(blocks: readonly Element[], index: number): readonly Element[] {
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => textOf(block) !== "" && linkedShare(block) < 0.6);
  const run = end < 0 ? rest : rest.slice(0, end);
  return run.some((block) => textOf(block) !== "") ? run : [];
}

function leadsAway(block: Element, text: string): boolean {
  return isTeaser(block) || isLabelledLink(text, linkedShare(block) * text.length);
}

/** A link to another story between two paragraphs, shouted in capitals as American sites do. */
function isTeaser(block: Element): boolean {
  const text = textOf(block);
  return (
    text.length >= 16 &&
    /[A-Z]{3}/.test(text) &&
    text === text.toUpperCase() &&
    !/\p{Script=Han}/u.test(text) &&
    linkedShare(block) > 0.95
  );
}

/** The day of another story, behind its headline. */
const DAY = /\s*(?:\d{2,4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?$/u;

function linkedShare(block: Element): number {
  const links =
    block.localName === "a" || block.parentElement?.localName === "a"
      ? [block]
      : [...block.querySelectorAll("a")];
  const length = textOf(block).replace(DAY, "").length;
  return links.reduce((sum, link) => sum + textOf(link).length, 0) / Math.max(1, length);
}

const LEAF =
  "p, li, h1, h2, h3, h4, h5, h6, div, section, td, dd, dt, figcaption, blockquote, strong, span, em, font, a, time, center, address, summary";

/** Smallest elements that hold a line of their own. */
export function leafBlocks(root: Element): readonly Element[] {
  return [...root.querySelectorAll(LEAF)].filter((element) => isLeaf(element));
}

function isLeaf(element: Element): boolean {
  if (/^(?:strong|span|em|font|a|time)$/.test(element.localName)) {
    const parent = element.parentElement;
    return parent !== null && textOf(parent).length > textOf(element).length && isAlone(element);
  }
  return (
    element.querySelector("p, li, h1, h2, h3, h4, div, section, table, blockquote, address, details") === null
  );
}

/** An inline element between two line breaks. */
function isAlone(element: Element): boolean {
  return isBreak(element.previousSibling) && isBreak(element.nextSibling);
}

function isBreak(node: Node | null): boolean {
  let at = node;
  while (at?.nodeType === 3 && (at.nodeValue ?? "").trim() === "") at = at === node ? node.nextSibling : null;
  return (
    at === null || (at.nodeType === 1 && /^(?:br|p|div|h\d|ul|ol|table)$/.test((at as Element).localName))
  );
}

function textOf(node: Node): string {
  return (node.textContent ?? "").trim();
}
