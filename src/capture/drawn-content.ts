/**
 * Whether a drawing is part of an article: WeChat's layouts show pictures as the background of an `<svg>`
 * and put text into its `<foreignObject>`. What is drawn with shapes is not read.
 */
export function showsArticle(element: Element): boolean {
  if (element.localName !== "svg") return false;
  return /url\(/i.test(element.getAttribute("style") ?? "") || foreignObjects(element).length > 0;
}

/**
 * Puts a section with what a drawing holds as HTML in its place, the innermost first. Changes `document`,
 * a copy.
 */
export function openDrawings(document: Document): void {
  for (const svg of [...document.querySelectorAll("svg")].toReversed()) {
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
