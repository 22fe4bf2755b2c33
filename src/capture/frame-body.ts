import { isMarginal } from "./marginal-blocks.ts";
import { isClobberable, parentOf, unclobbered } from "./unclobbered.ts";

/** An inline frame with less text is a widget: a counter, a player, a box of comments. */
const LEAST_TEXT = 140;

/**
 * The body of a frame of the page's own site; `null` for other sites' frames, for hidden ones and for
 * widgets. A browser with rights for both sites would let us look into any frame: the origin decides.
 */
export function frameBody(frame: HTMLIFrameElement | HTMLFrameElement, page: Document): Element | null {
  const inner = frame.contentDocument;
  if (!inner || originOf(inner, page) !== originOf(page, page)) return null;
  const body = unclobbered(inner, "body") as HTMLElement | null;
  if (!body || frame.localName === "frame") return body;
  if (frame.hidden || /display\s*:\s*none/i.test(frame.getAttribute("style") ?? "") || isInMargin(frame))
    return null;
  const length = [...unclobbered(inner, "querySelectorAll").call(inner, "p, div, td, li")]
    .filter((block) => block.firstElementChild === null)
    .reduce((sum, block) => sum + (block.textContent ?? "").trim().length, 0);
  return length < LEAST_TEXT ? null : body;
}

/** A form around the frame may answer nonsense: it is not asked, nor what is around it. */
function isInMargin(frame: Element): boolean {
  for (let at: Node | null = frame; at; at = parentOf(at)) if (isClobberable(at)) return false;
  return isMarginal(frame);
}

/** `about:blank` and `about:srcdoc` are their parent's. */
function originOf(document: Document, page: Document): string {
  const uri = unclobbered(document, "URL");
  const own = /^about:/i.test(uri) ? unclobbered(page, "URL") : uri;
  return URL.parse(own)?.origin ?? own;
}

/** Addresses in a frame resolve against the frame's own base. */
export function absolutiseFrame(box: Element, base: string): void {
  for (const attribute of ["src", "href", "data-src", "data-original"]) {
    for (const element of box.querySelectorAll(`[${attribute}]`)) {
      const value = element.getAttribute(attribute) ?? "";
      const absolute = /^(?:data|blob|javascript):|^#/i.test(value) ? null : URL.parse(value, base)?.href;
      if (absolute) element.setAttribute(attribute, absolute);
    }
  }
}
