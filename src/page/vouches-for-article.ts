/**
 * Whether anything in a page may make extraction take it for an article whatever its address: its
 * metadata, one of the elements `selectors`, or what only a reading can judge (a shadow tree outside links
 * and lists, a frame with text or a large one of another site). Rather yes than no. The page is only read.
 *
 * Injected by itself, so that it names nothing of its module.
 */
export function vouchesForArticle(selectors: readonly string[], page: Document = document): boolean {
  function isOfArticle(meta: Element): boolean {
    return ["property", "name", "itemprop"].some((by) => {
      const name = meta.getAttribute(by) ?? "";
      // Government sites name their articles' headlines in the head.
      if (/^\s*ArticleTitle\s*$/i.test(name)) return true;
      return /^\s*og:type\s*$/i.test(name) && /article|news|blog/i.test(meta.getAttribute("content") ?? "");
    });
  }

  function describesArticle(data: Element): boolean {
    // The name of a type may be written with escapes.
    return /Article|Posting|Report|\\u00/.test(data.textContent ?? "");
  }

  /** Smaller than what is read by half: frames grow. */
  function mayHoldBody(frame: HTMLIFrameElement): boolean {
    const inner = frame.contentDocument;
    if (inner) return (inner.documentElement.textContent ?? "").length >= 140;
    return frame.offsetWidth * frame.offsetHeight * 7 >= innerWidth * innerHeight;
  }

  function isThere(selector: string): boolean {
    return page.querySelector(selector) !== null;
  }

  /** Of what can have one: looking at each of a thousand links would take longer than all the rest. */
  function hasShadow(): boolean {
    const hosts = page.querySelectorAll(
      "body, body :not(a, a *, li, li *, ul, ol, td, tr, img, script, style)",
    );
    for (let at = 0; at < hosts.length; at++) if (hosts[at]?.shadowRoot) return true;
    return false;
  }

  return (
    selectors.some(isThere) ||
    [...page.querySelectorAll("meta[content]")].some(isOfArticle) ||
    [...page.querySelectorAll('script[type="application/ld+json"]')].some(describesArticle) ||
    [...page.querySelectorAll("iframe")].some(mayHoldBody) ||
    isThere("frame") ||
    hasShadow()
  );
}
