import { isClobberable, parentOf, textOf, unclobbered } from "./unclobbered.ts";

/** What unfolds an article: the whole of the element's words. Login, payment and app prompts say more than this. */
const TOGGLE =
  /^(?:点击|點擊)?(?:(?:展开|展開|查看|阅读|閱讀|显示|顯示|继续阅读|繼續閱讀)(?:阅读|閱讀)?(?:全文|全部(?:内容|內容)?|剩[余餘](?:全文|内容|內容|部分)?|[余餘]下(?:全文|内容|內容)?|更多)|[余餘]下全文|展开|展開|(?:read|show|see|view) (?:more|all|full (?:article|text|story))|continue reading|read the full (?:article|story))[\s\d%….（）()↓▼▾∨﹀»>+]*$/i;
/** A cheap look at a whole page: whether it has such words at all. */
const HINT =
  /展开|展開|全文|查看更多|阅读更多|閱讀更多|剩余|剩餘|(?:read|show|see|view) (?:more|all|full)|continue reading/i;
/** Those that speak of the article itself, never of comments or of other stories. */
const OF_ARTICLE = /全文|剩[余餘]|[余餘]下|full|continue/i;
const LONGEST = 24;
/** Pages with more are lists: each entry has one. */
const MOST = 8;

/** A control that shows the rest of an article. */
export interface FoldToggle {
  /** The outermost element that says nothing else. */
  readonly element: Element;
  /** Text right before it, as far as it stands in one stretch. */
  readonly before: string;
  /** Whether its words speak of the article itself. */
  readonly ofArticle: boolean;
}

/** Whether a page may have such controls, by the text of its copy, which lacks scripts: they are most of a page. */
export function hintsAtFolds(text: string): boolean {
  return HINT.test(text);
}

/** The controls of a page that unfold something; none on lists, where every entry has one. */
export function findToggles(document: Document): readonly FoldToggle[] {
  const body = unclobbered(document, "body") as HTMLElement | null;
  if (!body) return [];
  const found = new Map<Element, FoldToggle>();
  let before = "";
  const walker = unclobbered(document, "createTreeWalker").call(document, body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node) as Element | null;
    const words = (node.nodeValue ?? "").trim();
    if (words === "" || !parent || /^(?:script|style|noscript|template)$/.test(parent.localName)) continue;
    if (words.length <= LONGEST && TOGGLE.test(words)) {
      const element = outermost(parent, words);
      if (element) found.set(element, { element, before, ofArticle: OF_ARTICLE.test(words) });
    } else before = /^[.…。\s]+$/.test(words) || words.length < 10 ? before + words : words;
  }
  return found.size > MOST ? [] : [...found.values()];
}

/** `null` when the words are part of a sentence. Never a form, which its own controls could clobber. */
function outermost(from: Element, words: string): Element | null {
  if (isClobberable(from) || textOf(from).trim() !== words) return null;
  let at = from;
  for (let above = parentOf(at) as Element | null; above; above = parentOf(at) as Element | null) {
    if (isClobberable(above) || above.localName === "body" || textOf(above).trim() !== words) return at;
    at = above;
  }
  return at;
}

/** Whether a toggle works by script alone: what leads elsewhere unfolds nothing here. */
export function isScripted(toggle: Element): boolean {
  const link = toggle.closest("a[href]") ?? toggle.querySelector("a[href]");
  return link === null || /^\s*(?:#|javascript:|$)/i.test(link.getAttribute("href") ?? "");
}
