import { unclobbered } from "./unclobbered.ts";

/** Elements whose names the DOM shows as properties of a form or a document. */
const CLOBBERING = "form, form [name], form [id], [form], img[name], iframe[name], embed[name], object";

/** Takes away the names by which elements stand in for properties of their form or document. */
export function unname(document: Document): void {
  const prototype: object = Object.getPrototypeOf(document);
  for (const element of unclobbered(document, "querySelectorAll").call(document, CLOBBERING)) {
    const own: object = Object.getPrototypeOf(element);
    const remove = unclobbered(element, "removeAttribute").bind(element);
    remove("name");
    remove("form");
    const id = unclobbered(element, "getAttribute").call(element, "id");
    if (id !== null && (id in own || id in prototype)) remove("id");
  }
}
