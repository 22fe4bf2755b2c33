/** Class and id words of what stands beside an article: navigation, lists of other articles, comments. */
const MARGIN =
  /(?:^|[-_\s])(?:nav|navbar|menu|sidebar|side|aside|footer|foot|breadcrumbs?|crumbs?|related?|recommend\w*|hot\w*|rank\w*|comments?|comment-?list|pinglun|xiangguan|tuijian|guess|popular|most-?read|trending|newsletter(?!-post)|promo|advert\w*|ads?|banner|share\w*|pagination|pager|copyright|login|tags?)(?:$|[-_\s\d])/i;

const DEPTH = 8;

/** Whether an element stands in a page's margin, judged by tag, class and id of it and its ancestors. */
export function isMarginal(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at && depth < DEPTH && at.localName !== "body"; depth++, at = at.parentElement) {
    if (/^(?:nav|aside|footer)$/.test(at.localName)) return true;
    if (MARGIN.test(`${at.getAttribute("class") ?? ""} ${at.getAttribute("id") ?? ""}`)) return true;
  }
  return false;
}
