import { isBlock } from "./block-elements.ts";

/** A run of text as a reader sees it: one line of one block. */
export interface PageLine {
  /** White space folded, trimmed, never empty. */
  readonly text: string;
  /** The block that holds it. */
  readonly block: Element;
  /** Characters of it that are links. */
  readonly linked: number;
}

interface Draft {
  text: string;
  linked: number;
  block: Element;
}

const UNSEEN = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "title",
  "select",
  "textarea",
  "iframe",
  "svg",
  "object",
  "datalist",
]);

/**
 * The lines below an element, in reading order. Scripts and the like are left out; nothing is changed.
 * `gap` is put around inline elements: a space for bylines, whose parts touch in the source and are
 * held apart by style alone.
 */
export function pageLines(root: Element, gap: "" | " " = ""): readonly PageLine[] {
  const lines: PageLine[] = [];
  let draft: Draft = { text: "", linked: 0, block: root };
  const flush = (block: Element): void => {
    const text = draft.text.replace(/[\s\u00A0\u3000]+/g, " ").trim();
    if (text !== "") lines.push({ text, block: draft.block, linked: draft.linked });
    draft = { text: "", linked: 0, block };
  };
  const walk = (element: Element, inLink: boolean): void => {
    // Siblings, not `childNodes`: a live list for every element costs half of the walk.
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        draft.text += child.nodeValue ?? "";
        if (inLink) draft.linked += (child.nodeValue ?? "").trim().length;
      } else if (child.nodeType === 1) visit(child as Element, element, inLink);
    }
  };
  const visit = (element: Element, parent: Element, inLink: boolean): void => {
    const name = element.localName;
    if (UNSEEN.has(name)) return;
    const breaks = isBlock(name);
    if (breaks) flush(element);
    else if (name === "br") flush(draft.block);
    else draft.text += gap;
    walk(element, inLink || name === "a");
    if (breaks) flush(parent);
    else draft.text += gap;
  };
  walk(root, false);
  flush(root);
  return lines;
}
