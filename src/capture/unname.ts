import { isClobberable, unclobbered } from "./unclobbered.ts";

/** Elements whose names the DOM shows as properties of a document or of the form that they call theirs. */
const CLOBBERING = "form, [form], img[name], iframe[name], embed[name], object";
/** Those that it shows as properties of the form around them. */
const IN_FORM = "[name], [id]";

/** Takes away the names by which elements stand in for properties of their form or document. */
export function unname(document: Document): void {
  const prototype: object = Object.getPrototypeOf(document);
  for (const element of unclobbered(document, "querySelectorAll").call(document, CLOBBERING)) {
    if (isClobberable(element))
      for (const control of unclobbered(element, "querySelectorAll").call(element, IN_FORM))
        unnameOne(control, prototype);
    unnameOne(element, prototype);
  }
}

function unnameOne(element: Element, prototype: object): void {
  const own: object = Object.getPrototypeOf(element);
  const remove = unclobbered(element, "removeAttribute").bind(element);
  remove("name");
  remove("form");
  const id = unclobbered(element, "getAttribute").call(element, "id");
  if (id !== null && (id in own || id in prototype)) remove("id");
}
