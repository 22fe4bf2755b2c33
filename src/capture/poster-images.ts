import { isOrnament } from "./content-images.ts";
import { absoluteHttp } from "./image-address.ts";

/** Attributes in which scripts keep a background until it scrolls into view. */
const LAZY_BACKGROUND = [
  "data-lazy-bgimg",
  "data-bg",
  "data-background",
  "data-background-image",
  "data-bgimg",
  "data-bgset",
];
/** Elements that may show a picture as their background. */
export const BACKGROUNDS = ["[style*='url(']", ...LAZY_BACKGROUND.map((name) => `[${name}]`)].join(", ");

const BACKGROUND = /background(?:-image)?\s*:[^;]*?url\(\s*(["']?)(.*?)\1\s*\)/i;
/** An empty element shows its background only when something gives it room. */
const ROOM = /(?:^|;)\s*(?:min-)?(?:height|width|padding(?:-(?:top|bottom))?|aspect-ratio)\s*:/i;
const TEXTURE = /repeat-[xy]/i;
/** A round frame holds a portrait or a badge. */
const ROUND = /border-radius\s*:\s*(?:50|100)%/i;
/** Pixels. Dots, corners, rules and the ends of speech bubbles are smaller in one direction. */
const SMALLEST = 100;

/**
 * Puts an `<img>` into elements that show a picture as their background and hold nothing else: posters,
 * scanned pages, picture cards. A background behind words is paper, not a picture. Changes `root`.
 */
export function placePosters(root: Element, base: string): void {
  for (const element of root.querySelectorAll(BACKGROUNDS)) {
    const uri = posterAddress(element, base);
    if (uri === null) continue;
    const image = root.ownerDocument.createElement("img");
    image.setAttribute("src", uri);
    if (element.localName === "svg") element.replaceWith(image);
    else element.append(image);
  }
}

function posterAddress(element: Element, base: string): string | null {
  const style = element.getAttribute("style") ?? "";
  if (element.localName === "img" || !isBare(element) || !hasRoom(element, style)) return null;
  const uri = backgroundAddress(element, base);
  return uri !== null && !isOrnament(element, uri) ? uri : null;
}

/** Address of an element's background picture; `null` when it has none. */
export function backgroundAddress(element: Element, base: string): string | null {
  const lazy = LAZY_BACKGROUND.map((name) => element.getAttribute(name)).find((value) => value?.trim());
  const inline = BACKGROUND.exec(element.getAttribute("style") ?? "")?.[2];
  // A set (lazysizes) names the size of each behind a space.
  const address = (lazy ?? inline)?.trim().replace(/^url\(["']?|["']?\)$|\s.*$/gs, "");
  return address ? absoluteHttp(address, base) : null;
}

function isBare(element: Element): boolean {
  return (element.textContent ?? "").trim() === "" && element.querySelector("img, video, picture") === null;
}

function hasRoom(element: Element, style: string): boolean {
  if (TEXTURE.test(style) || ROUND.test(style)) return false;
  // What waits for the reader to scroll there has room, by a style sheet.
  if (element.localName !== "svg" && !ROOM.test(style))
    return LAZY_BACKGROUND.some((name) => element.hasAttribute(name));
  const sizes = [...style.matchAll(/(?:^|;)\s*(?:width|height)\s*:\s*([\d.]+)px/gi)];
  // `height: 0` with a padding is how a box keeps its proportions.
  return sizes.every(([, pixels]) => Number(pixels) === 0 || Number(pixels) >= SMALLEST);
}
