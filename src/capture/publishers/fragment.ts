/** More than any article has; the rest is not read. */
const LONGEST = 4_000_000;
const UNREAD = "script, style, template, iframe, object, embed, link, meta, base, svg";
const NAMED = "form [name], form [id], [form], form";

/**
 * Parses HTML out of a page's data into an element that stands in no page. `document` is the inert copy:
 * nothing in it loads or runs, and names of controls do not stand in for properties.
 */
export function fragmentOf(document: Document, html: string): Element {
  const box = document.createElement("div");
  box.innerHTML = html.slice(0, LONGEST);
  for (const unread of box.querySelectorAll(UNREAD)) unread.remove();
  for (const name of ["name", "form", "id"])
    for (const element of box.querySelectorAll(NAMED))
      if (element.localName !== "form") element.removeAttribute(name);
  return box;
}
