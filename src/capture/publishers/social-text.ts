/** Pictures of expressions: small by their own word, or from the hosts and folders that platforms keep them in. */
const EXPRESSION =
  /(?:emoticon|\/emoji\/|\/expression\/|face\.t\.sinajs\.cn|\/m\/emoticon|abs(?:-\d)?\.twimg\.com\/(?:emoji|hashflags)|\/bfs\/(?:emote|garb))/i;

/** Puts the words of expressions in their places: `[doge]`, 😀. */
export function spellExpressions(root: Element): void {
  for (const image of root.querySelectorAll("img")) {
    const source = image.getAttribute("src") ?? "";
    if (!EXPRESSION.test(source) && image.getAttribute("class") !== "emoji") continue;
    image.replaceWith(image.getAttribute("alt") ?? image.getAttribute("title") ?? "");
  }
}

/** Makes line feeds that the platform shows as such (`white-space: pre-wrap`) into line breaks. */
export function breakLines(root: Element): void {
  splitTexts(root, (text) => text.split(/\r?\n/));
}

/**
 * Begins a new line where a repost quotes the repost before it (`//@name:words`), so that each author of
 * the chain stands at the head of what they said.
 */
export function breakChain(root: Element): void {
  splitTexts(root, (text, next) => {
    const parts = text.split(/(?=\/\/\s*@)/);
    const last = parts.at(-1) ?? "";
    const opens = next?.nodeType === 1 && /^\s*@/.test(next.textContent ?? "");
    return opens && /\S\s*\/\/\s*$/.test(last) ? [...parts.slice(0, -1), ...cutTail(last)] : parts;
  });
  // A link before the mark leaves the mark alone in its text.
  for (const node of textsOf(root))
    if (/^\s*\/\/\s*$/.test(node.nodeValue ?? "") && node.previousSibling && !isBreak(node.previousSibling))
      node.parentNode?.insertBefore(root.ownerDocument.createElement("br"), node);
}

function cutTail(text: string): readonly string[] {
  const at = text.lastIndexOf("//");
  return [text.slice(0, at), text.slice(at)];
}

function splitTexts(root: Element, split: (text: string, next: Node | null) => readonly string[]): void {
  const document = root.ownerDocument;
  for (const node of textsOf(root)) {
    const parts = split(node.nodeValue ?? "", node.nextSibling);
    if (parts.length < 2) continue;
    for (const [index, part] of parts.entries()) {
      if (index > 0) node.parentNode?.insertBefore(document.createElement("br"), node);
      node.parentNode?.insertBefore(document.createTextNode(part), node);
    }
    node.parentNode?.removeChild(node);
  }
}

function textsOf(root: Element): readonly Node[] {
  const found: Node[] = [];
  const collect = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 3) found.push(child);
      else collect(child);
  };
  collect(root);
  return found;
}

function isBreak(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).localName === "br";
}
