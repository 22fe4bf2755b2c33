import { sanitiseSavedHtml } from "./sanitise-saved-html.ts";

/** Parts that show no words: of those that style hides, the ones that say so themselves. */
const UNSEEN =
  '[hidden], [style*="display:none"], [style*="display: none"], noscript, template, script, style, img, head';

/**
 * The visible words of a page that stood in an article's place, fit to be shown: without its style, its
 * scripts and its pictures, of which none is kept. `null` when the sanitiser does not work here.
 */
export function noticeBody(html: string): string | null {
  // A document made by the parser is inert: nothing in it loads or runs.
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const part of page.querySelectorAll(UNSEEN)) part.remove();
  return sanitiseSavedHtml(page.body.innerHTML, new Map(), { missing: "", damaged: "" });
}
