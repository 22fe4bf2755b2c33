import { isOrnament } from "./content-images.ts";
import { imageAddress } from "./image-address.ts";
import { sameFile } from "./same-file.ts";

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)$/i;

/**
 * Puts pictures that a page keeps in `<noscript>` for readers without scripts where they belong: in the
 * place of the placeholder before them, or where they stand. One that the page shows anyway is left
 * out, and so are the counters that stand in `<noscript>` too. Changes `root`, which must be a copy.
 */
export function revealNoscriptImages(root: Element, base: string): void {
  const hidden = [...root.querySelectorAll("noscript")].filter((one) =>
    /<img\s/i.test(one.innerHTML + one.textContent),
  );
  if (hidden.length === 0) return;
  const shown = [...root.querySelectorAll("img")].filter((image) => image.closest("noscript") === null);
  const files = shown.flatMap((image) => imageAddress(image, base) ?? []);
  for (const noscript of hidden) {
    const placeholder = placeholderBefore(noscript, base);
    for (const image of standsFor(noscript, base) ? [] : imagesIn(noscript)) {
      const uri = imageAddress(image, base);
      if (!uri || files.some((file) => sameFile(file, uri)) || isCounter(image, uri, placeholder)) continue;
      files.push(uri);
      noscript.before(image.cloneNode(true));
      placeholder?.remove();
    }
    noscript.remove();
  }
}

/** A page whose scripts run holds the content of `<noscript>` as text. */
function imagesIn(noscript: Element): readonly Element[] {
  const parsed = [...noscript.querySelectorAll("img")];
  if (parsed.length > 0) return parsed;
  // The copy is shown nowhere: nothing in it loads.
  const inert = noscript.ownerDocument.createElement("div");
  inert.innerHTML = noscript.textContent ?? "";
  return [...inert.querySelectorAll("img")];
}

/** Beside a picture with an address it is a smaller size of that one, under another name (Zhihu's `_b`, `_r`). */
function standsFor(noscript: Element, base: string): boolean {
  const after = noscript.nextElementSibling;
  return after?.localName === "img" && imageAddress(after, base) !== null;
}

function placeholderBefore(noscript: Element, base: string): Element | null {
  const before = noscript.previousElementSibling;
  return before?.localName === "img" && imageAddress(before, base) === null ? before : null;
}

function isCounter(image: Element, uri: string, placeholder: Element | null): boolean {
  if (isOrnament(image, uri) || /display\s*:\s*none/i.test(image.getAttribute("style") ?? "")) return true;
  return placeholder === null && !PICTURE_FILE.test(URL.parse(uri)?.pathname ?? "");
}
