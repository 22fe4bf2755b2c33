import type { Extraction } from "../capture/article.ts";
import { unclobbered } from "../capture/unclobbered.ts";

/** An article of fewer characters may be no more than what stands around the frame. */
const SHORT = 200;
/** Pixels that a frame with an article has at least. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 200;
/** Share of the window that it takes. */
const SHARE = 0.3;
const MOST = 4;

/**
 * Frames of other sites that may hold the article, by what is around them: only where the page itself has
 * hardly any text, and never players, which ask to fill the screen. The page is only read.
 */
export function bodyFrames(document: Document, extraction: Extraction): readonly string[] {
  if (extraction.kind === "article" && extraction.article.text.length >= SHORT) return [];
  const find = unclobbered(document, "querySelectorAll").bind(document);
  const frames = [...find("iframe[src], frame[src]")] as HTMLIFrameElement[];
  return frames
    .filter((frame) => isForeign(frame) && isLarge(frame) && !isPlayer(frame))
    .map(({ src }) => src)
    .slice(0, MOST);
}

function isForeign({ src }: HTMLIFrameElement): boolean {
  return /^https?:/i.test(src) && URL.parse(src)?.origin !== location.origin;
}

function isLarge(frame: HTMLIFrameElement): boolean {
  const { width, height } = frame.getBoundingClientRect();
  const enough = width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  return enough && width * Math.min(height, innerHeight) >= innerWidth * innerHeight * SHARE;
}

function isPlayer(frame: HTMLIFrameElement): boolean {
  const allow = frame.getAttribute("allow") ?? "";
  return frame.hasAttribute("allowfullscreen") || /fullscreen|autoplay|encrypted-media/i.test(allow);
}
