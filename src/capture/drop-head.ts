import { leafBlocks } from "./prune-content.ts";
import { titleKey } from "./title-key.ts";

/** Headline and byline at the head of the body have their own fields: they are no part of the text. */
export function dropHead(root: Element, headline: string | null, isHead: (line: string) => boolean): void {
  for (const text of firstStrays(root)) if (isHead((text.nodeValue ?? "").trim())) text.remove();
  const blocks = leafBlocks(root).filter((block) => (block.textContent ?? "").trim() !== "");
  for (const block of blocks.slice(0, 6)) {
    const text = (block.textContent ?? "").replace(/\s+/g, " ").trim();
    if ((titleKey(text) === headline || isHead(text)) && block.querySelector("img") === null) block.remove();
    else if (text.length > PROSE) return;
  }
}

/** A line this long is prose: what follows it is the end of a text rather than its head. */
const PROSE = 40;

/** The first texts that stand beside blocks or line breaks: old pages hold bylines apart by nothing else. */
function firstStrays(root: Element): readonly ChildNode[] {
  const found: ChildNode[] = [];
  const walk = (element: Element): void => {
    for (let child = element.firstChild; child && found.length < 6; child = child.nextSibling) {
      if (child.nodeType === 1) walk(child as Element);
      else if (child.nodeType === 3 && (child.nodeValue ?? "").trim() !== "") found.push(child);
    }
  };
  walk(root);
  const prose = found.findIndex((text) => (text.nodeValue ?? "").trim().length > PROSE);
  const head = prose < 0 ? found : found.slice(0, prose);
  return head.filter((text) => text.parentElement?.querySelector("p, br, div, table, summary") != null);
}
