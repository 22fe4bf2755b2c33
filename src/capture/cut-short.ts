import { findToggles, isScripted, type FoldToggle } from "./fold-toggle.ts";
import { foldsBeside } from "./unfold.ts";
import { parentOf, textOf, unclobbered } from "./unclobbered.ts";

/** How near the end of the text the toggle must stand, in characters. */
const END = 160;

/**
 * Whether a page shows only the beginning of its article and has the rest on its server: a toggle behind
 * the last words, and nothing folded that it could show. Without styles to ask (in the background) only
 * an ellipsis tells. `document` is the page itself and is only read; `text` the article that was found.
 */
export function isCutShort(document: Document, text: string): boolean {
  const whole = plain(text);
  return findToggles(document).some((toggle) => endsAt(whole, toggle) && isCut(document, toggle));
}

function endsAt(whole: string, { before }: FoldToggle): boolean {
  const last = plain(before).slice(-16);
  return last.length >= 8 && whole.lastIndexOf(last) >= Math.max(0, whole.length - END);
}

function isCut(document: Document, { element, before, ofArticle }: FoldToggle): boolean {
  if (foldsBeside(element).length > 0) return false;
  const dotted = /(?:…|\.\.\.|。。。)\s*$/.test(before);
  const style = styleOf(document);
  if (!style) return dotted;
  if (!isShown(element) || isClipped(element, style)) return false;
  return dotted || (ofArticle && isScripted(element));
}

type StyleOf = (element: Element) => CSSStyleDeclaration;

/** Parts that no style shows, whatever they hold. */
const NEVER_SHOWN = /^(?:script|style|noscript|template)$/;

/** linkedom has no styles, and no documents of its own making. */
function styleOf(document: Document): StyleOf | null {
  const implementation = unclobbered(document, "implementation") as DOMImplementation | undefined;
  const view = unclobbered(document, "defaultView");
  if (!view || typeof implementation?.createHTMLDocument !== "function") return null;
  return (element) => view.getComputedStyle(element);
}

function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== "function" || element.checkVisibility();
}

/** Whether a part near the toggle is cut off or hidden by its style: then all of the text is on the page. */
function isClipped(toggle: Element, style: StyleOf): boolean {
  let at: Element | null = toggle;
  for (let level = 0; level < 4 && at && at.localName !== "body"; level++) {
    const near: Element[] = [at, ...(level < 3 ? siblings(at) : [])];
    if (near.some((element) => clips(element, style))) return true;
    at = parentOf(at) as Element | null;
  }
  return false;
}

function siblings(element: Element): readonly Element[] {
  const parent = parentOf(element) as Element | null;
  const children = parent ? [...unclobbered(parent, "children")] : [];
  return children.filter((one) => one !== element && !NEVER_SHOWN.test(one.localName)).slice(0, 60);
}

function clips(element: Element, style: StyleOf): boolean {
  const length = plain(textOf(element)).length;
  if (length < 20) return false;
  const { display, overflow, overflowY, maxHeight, webkitLineClamp } = style(element);
  if (display === "none") return length >= 40;
  const cutOff = /hidden|clip/.test(`${overflow} ${overflowY}`);
  return (
    cutOff &&
    (/\d/.test(maxHeight) ||
      /\d/.test(webkitLineClamp ?? "") ||
      element.scrollHeight > element.clientHeight + 20)
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, "");
}
