/**
 * A property as the DOM defines it. Forms and documents show their named parts as properties of their
 * own, before those of the DOM: after `<form><input name="childNodes">` the form's `childNodes` is an input.
 * See HTML, `[LegacyOverrideBuiltIns]`.
 */
export function unclobbered<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
): Target[Name] {
  const own: unknown = Reflect.get(Object.getPrototypeOf(target) as object, name, target);
  // linkedom keeps some properties on the node itself; nothing is named over them there.
  return own === undefined ? target[name] : (own as Target[Name]);
}

/** The questions that are asked of a live document, out of its named elements' reach. */
export type LiveDocument = Pick<
  Document,
  "title" | "body" | "documentElement" | "getElementById" | "querySelector" | "querySelectorAll"
>;

/** A view of a page's document that its own elements cannot tamper with. */
export function liveDocument(document: Document): LiveDocument {
  return {
    title: unclobbered(document, "title"),
    body: unclobbered(document, "body"),
    documentElement: unclobbered(document, "documentElement"),
    getElementById: unclobbered(document, "getElementById").bind(document),
    querySelector: unclobbered(document, "querySelector").bind(document),
    querySelectorAll: unclobbered(document, "querySelectorAll").bind(document),
  };
}

/** Whether a node may show controls in place of its own properties: only forms do, and a clobbered name tells too. */
export function isClobberable(node: Node): boolean {
  const name: unknown = (node as Partial<Element>).localName;
  return name === "form" || (name !== undefined && typeof name !== "string");
}

/** First child, whatever a form's controls are called. */
export function firstChildOf(node: Node): Node | null {
  return isClobberable(node) ? unclobbered(node, "firstChild") : node.firstChild;
}

/** Next sibling, whatever a form's controls are called. */
export function nextSiblingOf(node: Node): Node | null {
  return isClobberable(node) ? unclobbered(node, "nextSibling") : node.nextSibling;
}

/** Parent, whatever a form's controls are called. */
export function parentOf(node: Node): Node | null {
  return isClobberable(node) ? unclobbered(node, "parentNode") : node.parentNode;
}

/** All text in it, whatever a form's controls are called. */
export function textOf(node: Node): string {
  return (isClobberable(node) ? unclobbered(node, "textContent") : node.textContent) ?? "";
}

/** 1 for elements, 3 for text, whatever a form's controls are called. */
export function typeOf(node: Node): number {
  return isClobberable(node) ? 1 : node.nodeType;
}
