/**
 * Whether a drawing is part of an article: WeChat's layouts show pictures as the background of an `<svg>`
 * and put text into its `<foreignObject>`; others show pictures as its `<image>`. What is drawn with
 * shapes is not read.
 */
export function showsArticle(element: Element): boolean {
  if (element.localName !== "svg") return false;
  return (
    /url\(/i.test(element.getAttribute("style") ?? "") ||
    drawnPictures(element).length > 0 ||
    foreignObjects(element).length > 0
  );
}

/**
 * Puts a section with what a drawing holds as HTML in its place, the innermost first, and before it the
 * pictures that it shows. Changes `document`, a copy.
 */
export function openDrawings(document: Document): void {
  for (const svg of [...document.querySelectorAll("svg")].toReversed()) {
    for (const address of drawnPictures(svg)) {
      const image = document.createElement("img");
      image.setAttribute("src", address);
      svg.before(image);
    }
    const parts = foreignObjects(svg);
    if (parts.length === 0) continue;
    const section = document.createElement("section");
    // Its own background stays with an empty drawing before what it holds.
    svg.before(svg.cloneNode(false));
    for (const part of parts) {
      const inner = document.createElement("section");
      inner.append(...part.childNodes);
      section.append(inner);
    }
    svg.replaceWith(section);
  }
}

/** Parsers differ in how they write the name. */
function foreignObjects(svg: Element): readonly Element[] {
  const found = [...svg.querySelectorAll("*")].filter(
    ({ localName }) => localName.toLowerCase() === "foreignobject",
  );
  return found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
}

/** User units. Smaller ones are symbols. */
const SMALLEST = 100;

/** Addresses of the pictures that a drawing shows. One without a size is as large as the drawing. */
function drawnPictures(svg: Element): readonly string[] {
  return [...svg.querySelectorAll("image")].flatMap((image) => {
    const href = image.getAttribute("href") ?? image.getAttribute("xlink:href") ?? "";
    const width = image.getAttribute("width") ?? "";
    return /^data:|^#|^\s*$/i.test(href) || Number.parseFloat(width) < SMALLEST ? [] : [href];
  });
}
