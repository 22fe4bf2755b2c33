import { isOrnament } from "./content-images.ts";
import { absoluteHttp, imageAddress } from "./image-address.ts";
import { leadsElsewhere } from "./leads-elsewhere.ts";
import { isMarginal } from "./marginal-blocks.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { backgroundAddress, BACKGROUNDS } from "./poster-images.ts";
import { sameFile } from "./same-file.ts";

/**
 * The picture above an article that stands outside its body: the one that the page's head names for
 * sharing, if the page shows it as an image or a background too. One that is only named, stands in the
 * margin or links to another page belongs to the site, not to the article. `null` when there is none.
 */
export function findHero(document: Document, metadata: PageMetadata, base: string): Element | null {
  const named = metadata.meta("og:image", "og:image:secure_url", "og:image:url", "twitter:image");
  const shared = named && absoluteHttp(named, base);
  if (!shared) return null;
  for (const element of document.body.querySelectorAll(`img, ${BACKGROUNDS}`)) {
    const uri = element.localName === "img" ? imageAddress(element, base) : backgroundAddress(element, base);
    if (uri === null || !sameFile(uri, shared) || !belongs(element, uri, base)) continue;
    const image = document.createElement("img");
    image.setAttribute("src", uri);
    const alt = element.getAttribute("alt")?.trim();
    if (alt) image.setAttribute("alt", alt);
    return image;
  }
  return null;
}

/** Puts the hero above a prepared body, unless the body shows it itself. */
export function placeHero(body: Element, hero: Element | null, base: string): void {
  const uri = hero && imageAddress(hero, base);
  if (!hero || !uri) return;
  const shown = [...body.querySelectorAll("img")].some((image) =>
    sameFile(imageAddress(image, base) ?? "", uri),
  );
  if (shown) return;
  const figure = body.ownerDocument.createElement("figure");
  figure.append(body.ownerDocument.importNode(hero, true));
  body.prepend(figure);
}

function belongs(element: Element, uri: string, base: string): boolean {
  return !isOrnament(element, uri) && !isMarginal(element) && !leadsElsewhere(element, uri, base);
}
