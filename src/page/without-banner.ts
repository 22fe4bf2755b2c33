/**
 * The page's root without the element that our own banner stands in: what is kept of a page is the
 * page's. Its shadow root is closed and never part of a page's HTML or text. Answers `root` itself when there is no banner on it.
 */
export function withoutBanner(root: Element): Element {
  const host = (globalThis as { ironpotBanner?: { readonly host: Element } }).ironpotBanner?.host;
  if (!host || !root.contains(host) || host === root) return root;
  const copy = root.cloneNode(true) as Element;
  nodeAt(copy, pathOf(host, root))?.remove();
  return copy;
}

/** Where the page has put the node by now: places among siblings, from the root down. */
function pathOf(node: Node, root: Node): number[] {
  const path: number[] = [];
  for (let at: Node = node; at !== root && at.parentNode; at = at.parentNode)
    path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return path;
}

function nodeAt(root: Node, path: readonly number[]): ChildNode | null {
  let at: Node | undefined = root;
  for (const place of path) at = at?.childNodes[place];
  return (at as ChildNode | undefined) ?? null;
}
