import { isClobberable, parentOf, textOf, unclobbered } from "./unclobbered.ts";
import { findToggles, isScripted } from "./fold-toggle.ts";

const HIDDEN = /(?:^|;)\s*display\s*:\s*none\s*(?:!important)?\s*(?:;|$)/i;
/** Levels around a toggle at which its fold stands. */
const LEVELS = 3;
/** Characters of a fold, and of the article that shows beside it. */
const LEAST = 20;
const WALL =
  /登[录錄入]|注册|註冊|订阅|訂閱|付费|付費|会员|會員|解锁|解鎖|扫码|掃碼|客户端|subscribe|sign ?in|log ?in|member|unlock/i;

/**
 * Shows the folded parts of an article: hidden prose beside a plain 展开全文 and beside prose of the same body.
 * Hidden parts without such a toggle stay hidden, and those behind walls. Changes `document`, a copy.
 */
export function unfold(document: Document): void {
  for (const { element } of findToggles(document)) {
    if (!isScripted(element) || isWalled(element)) continue;
    const folds = foldsBeside(element);
    for (const fold of folds) show(fold);
    // What is unfolded has no use for the control, which would stand between the paragraphs.
    if (folds.length > 0) element.remove();
  }
}

/** Hidden parts that a toggle unfolds; none when there is nothing beside it but what is shown already. Also of a live page. */
export function foldsBeside(toggle: Element): readonly Element[] {
  let around = parentOf(toggle) as Element | null;
  for (let level = 0; level < LEVELS && around && around.localName !== "body"; level++) {
    const place = around;
    const found = unclobbered(place, "querySelectorAll").call(place, "[hidden], [style*='none']");
    const hidden = [...found].filter((one) => !isClobberable(one) && isHidden(one));
    const outer = hidden.filter((one) => !hidden.some((other) => other !== one && other.contains(one)));
    const folds = outer.filter((one) => !one.contains(toggle) && isFold(one, place));
    if (folds.length > 0) return folds;
    around = parentOf(place) as Element | null;
  }
  return [];
}

const NO_TEXT = /^(?:script|style|form|template|noscript|nav|aside|dialog|button|li)$/;

function isFold(element: Element, place: Element): boolean {
  if (NO_TEXT.test(element.localName) || element.querySelector("input, form, iframe, dialog") !== null)
    return false;
  const text = plain(element);
  if (text.length < LEAST || !/[。！？.!?…]/.test(text) || WALL.test(text.slice(0, 60))) return false;
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + plain(link).length, 0);
  if (linked > text.length * 0.3) return false;
  const shown = plain(place).replace(text, "");
  return shown.length >= LEAST * 2 && !shown.includes(text.slice(0, 40));
}

function isHidden(element: Element): boolean {
  return element.hasAttribute("hidden") || HIDDEN.test(element.getAttribute("style") ?? "");
}

function isWalled(toggle: Element): boolean {
  const around = plain(toggle.parentElement ?? toggle);
  return around.length < 80 && WALL.test(around);
}

function show(fold: Element): void {
  fold.removeAttribute("hidden");
  fold.setAttribute("style", (fold.getAttribute("style") ?? "").replace(HIDDEN, ";"));
  // "read-more" and "hidden" name no box here.
  fold.removeAttribute("class");
  fold.removeAttribute("id");
  const dots = fold.previousElementSibling;
  if (dots && /^[.…。\s]{1,8}$/.test(dots.textContent ?? "")) dots.remove();
}

function plain(node: Node): string {
  return textOf(node).replace(/\s+/g, "");
}
