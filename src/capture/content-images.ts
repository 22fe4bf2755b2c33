import type { ArticleImage } from "./article.ts";
import { imageAddress, isInlinePicture } from "./image-address.ts";

/** Pictures of a prepared body in reading order, each address once. `isContent` sorts out ornaments. */
export function contentImages(
  root: Element,
  base: string,
  isContent: (image: Element, uri: string) => boolean = (image, uri) => !isOrnament(image, uri),
): readonly ArticleImage[] {
  const found = new Map<string, ArticleImage>();
  for (const image of root.querySelectorAll("img")) {
    const uri = imageAddress(image, base);
    if (!uri || found.has(uri) || !isContent(image, uri)) continue;
    found.set(uri, { uri, alt: image.getAttribute("alt")?.trim() || null });
  }
  return [...found.values()];
}

const ORNAMENT =
  /(?:\/(?:icons?|emoji|emoticons?|face|smil(?:ey|ies)|avatars?|logo|share|arrow|btn|button)s?[/_.-])|(?:[/_-](?:logo|icon|avatar|qrcode|erweima|ewm|pixel|beacon|counter|stat)\.(?:gif|png|jpe?g|svg|ico))/i;

/** A picture smaller than a thumbnail by its own attributes, or named like an icon. */
export function isOrnament(image: Element, uri: string): boolean {
  const sizes = ["width", "height"].map((name) => pixels(image.getAttribute(name)));
  if (sizes.some((size) => size > 0 && size < 24)) return true;
  // A picture that says it is large is no icon, whatever folder it lies in.
  if (sizes.some((size) => size >= 200)) return false;
  return !isInlinePicture(uri) && ORNAMENT.test(new URL(uri).pathname);
}

/** `NaN` for shares of the room around it. */
function pixels(size: string | null): number {
  return /^\s*\d+(?:\.\d+)?\s*(?:px)?\s*;?\s*$/i.test(size ?? "")
    ? Number.parseFloat(size ?? "")
    : Number.NaN;
}
