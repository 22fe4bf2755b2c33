import { pageLines, type PageLine } from "./page-lines.ts";

/**
 * Text of a prepared body: one line per paragraph, white space folded, `<pre>` keeps its line breaks.
 * `read` are the body's lines where they were read already.
 */
export function blockText(root: Element, read: readonly PageLine[] | null = null): string {
  const code = root.querySelectorAll("pre");
  for (const pre of code) {
    partCodes(pre);
    breakLines(pre);
  }
  const lines = read && code.length === 0 ? read : pageLines(root);
  return lines
    .map((line) => line.text.replace(/[\u200B\uFEFF\u2060]/g, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Puts a `<br>` for each line feed, so that code keeps its lines in text and HTML alike. */
function breakLines(pre: Element): void {
  const document = pre.ownerDocument;
  const texts: Node[] = [];
  const collect = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) texts.push(child);
      else collect(child);
    }
  };
  collect(pre);
  for (const text of texts) {
    const parts = (text.nodeValue ?? "").split(/\r?\n/);
    if (parts.length < 2) continue;
    const nodes = parts.flatMap((part, index) =>
      index === 0
        ? [document.createTextNode(part)]
        : [document.createElement("br"), document.createTextNode(part)],
    );
    (text as ChildNode).replaceWith(...nodes);
  }
}

/** WeChat's snippets put each line into a `<code>` of its own, which style alone holds apart. */
function partCodes(pre: Element): void {
  const codes = [...pre.children].filter((child) => child.localName === "code");
  for (const code of codes.slice(1)) code.before(pre.ownerDocument.createElement("br"));
}
