/** Fewer characters are clocks, counters and labels. */
const LEAST = 20;

/** Characters of text that these changes brought, as far as they are more than a label each. */
export function addedText(changes: readonly MutationRecord[]): number {
  let sum = 0;
  for (const { type, target, addedNodes } of changes) {
    const nodes: Iterable<Node> = type === "characterData" ? [target] : addedNodes;
    for (const node of nodes) {
      const length = isText(node) ? (node.textContent ?? "").trim().length : 0;
      if (length >= LEAST) sum += length;
    }
  }
  return sum;
}

function isText(node: Node): boolean {
  return !/^(?:script|style|link|noscript|template|iframe)$/i.test(node.nodeName);
}
