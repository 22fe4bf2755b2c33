import { dig, digList, digText, firstText } from "./data-path.ts";

/** Deeper lists are not seen. */
const DEEPEST = 8;

/**
 * Bilibili's structured paragraphs as elements. `para_type`: 1 text, 2 pictures, 3 line, 4 quotation,
 * 5 list, 7 code, 8 heading. Seen in public crawlers and clients, 2023–2026.
 */
export function opusParagraphs(
  document: Document,
  paragraphs: readonly unknown[],
  depth = 0,
): readonly Element[] {
  return depth > DEEPEST ? [] : paragraphs.flatMap((paragraph) => elementsOf(document, paragraph, depth));
}

function elementsOf(document: Document, paragraph: unknown, depth: number): readonly Element[] {
  const type = dig(paragraph, "para_type");
  if (type === 2) return picturesOf(document, paragraph);
  if (type === 5 || type === 6) return [listOf(document, paragraph, depth)];
  if (type === 7) return [filled(document.createElement("pre"), digText(paragraph, "code", "content") ?? "")];
  if (type === 8) return [headingOf(document, paragraph)];
  const inner = dig(paragraph, "blockquote", "children");
  const words = wordsOf(digList(paragraph, "text", "nodes"));
  if (type !== 4) return words === "" ? [] : [filled(document.createElement("p"), words)];
  const quotation = document.createElement("blockquote");
  if (words !== "") quotation.append(filled(document.createElement("p"), words));
  if (Array.isArray(inner)) quotation.append(...opusParagraphs(document, inner, depth + 1));
  return [quotation];
}

function headingOf(document: Document, paragraph: unknown): Element {
  const level = Math.min(6, Math.max(2, Number(dig(paragraph, "heading", "level")) || 2));
  return filled(document.createElement(`h${level}`), wordsOf(digList(paragraph, "heading", "nodes")));
}

function listOf(document: Document, paragraph: unknown, depth: number): Element {
  const list = document.createElement(dig(paragraph, "list", "style") === 1 ? "ol" : "ul");
  const items = [...digList(paragraph, "list", "children"), ...digList(paragraph, "list", "items")];
  for (const item of items) {
    const line = document.createElement("li");
    line.append(...opusParagraphs(document, digList(item, "children"), depth + 1));
    const words = wordsOf(digList(item, "nodes"));
    if (words !== "") line.append(filled(document.createElement("p"), words));
    list.append(line);
  }
  return list;
}

function picturesOf(document: Document, paragraph: unknown): readonly Element[] {
  return digList(paragraph, "pic", "pics").flatMap((picture) => {
    const address = digText(picture, "url");
    if (address === null) return [];
    const image = document.createElement("img");
    image.setAttribute("src", address);
    const caption = digText(picture, "comment");
    return caption === null ? [image] : [image, filled(document.createElement("p"), caption)];
  });
}

/** Words of plain (`word`) and rich (`rich`: mentions, links, expressions) nodes. */
function wordsOf(nodes: readonly unknown[]): string {
  return nodes
    .map(
      (node) =>
        dig(node, "word", "words") ??
        firstText(node, ["rich.text", "rich.orig_text", "formula.latex_content"]),
    )
    .filter((words) => typeof words === "string")
    .join("");
}

/** Line feeds are lines. */
function filled(element: Element, words: string): Element {
  for (const [index, line] of words.split(/\r?\n/).entries()) {
    if (index > 0) element.append(element.ownerDocument.createElement("br"));
    element.append(line);
  }
  return element;
}
