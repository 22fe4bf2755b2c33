import { pageLines } from "./page-lines.ts";

/** Text of a prepared body: one line per paragraph, white space folded, `<pre>` keeps its line breaks. */
export function blockText(root: Element): string {
  for (const pre of root.querySelectorAll("pre")) {
    partCodes(pre);
    breakLines(pre);
  }
  return pageLines(root)
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
