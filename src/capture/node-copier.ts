import { showsArticle } from "./drawn-content.ts";
import { absolutiseFrame, frameBody } from "./frame-body.ts";
import { firstChildOf, nextSiblingOf, parentOf, typeOf, unclobbered } from "./unclobbered.ts";

/** Bounds of what is copied, so that time and memory are bounded on any page. */
export interface CopyBudget {
  readonly nodes: number;
  /** Characters of text. */
  readonly text: number;
}

/** A parser nests no deeper than 512; what a script nested deeper is laid flat. */
export const DEEPEST = 600;
/** Never read as text, and most of a page's bytes. JSON-LD stays, it speaks of the article. */
export const UNREAD = "script:not([type='application/ld+json']), style, svg, template";
/** Walked into rather than imported in one go: clobberable, or with a tree of their own behind them. */
const WALKED = "form, iframe, frame, frameset, slot";

/** Nodes still to be copied, and where to. */
interface Level {
  readonly nodes: Iterator<Node>;
  readonly into: Element;
  readonly depth: number;
}

/** A node and those after it. Siblings, not `childNodes`: a live list for every element is slow. */
function* siblingsFrom(first: Node | null): Generator<Node, undefined> {
  for (let node = first; node; node = nextSiblingOf(node)) yield node;
}

/**
 * Copies node by node where a tree is laid out otherwise than it stands: shadow roots and slots, frames,
 * pages beyond the budget. Subtrees that hold nothing of the kind are imported whole.
 */
export class NodeCopier {
  partial = false;
  #nodes = 0;
  #text = 0;
  readonly #unread = new Set<Node>();
  readonly #walked = new Set<Node>();
  readonly #into: Document;
  readonly #page: Document;
  readonly #budget: CopyBudget;
  readonly #counting: boolean;

  constructor(into: Document, page: Document, budget: CopyBudget, counting: boolean) {
    this.#into = into;
    this.#page = page;
    this.#budget = budget;
    this.#counting = counting;
  }

  /** Copies the children of `from`, which stands in the tree of `scope` (a document or shadow root). */
  copyChildren(scope: ParentNode & Node, from: Node, into: Element, depth = 1): void {
    this.#survey(scope);
    this.#walk(siblingsFrom(firstChildOf(from)), into, depth);
  }

  /** Notes what is left out of a tree and on the way to which nodes it cannot be imported whole. */
  #survey(scope: ParentNode & Node): void {
    const query = unclobbered(scope, "querySelectorAll").bind(scope);
    const hosts = [...query("*")].filter((element) => shadowOf(element) !== null);
    const unread = [...query(UNREAD)].filter((element) => !showsArticle(element));
    for (const element of unread) this.#unread.add(element);
    for (const element of hosts) this.#walked.add(element);
    for (const element of [...unread, ...hosts, ...query(WALKED)]) {
      this.#walked.add(element);
      let above = parentOf(element);
      while (above && !this.#walked.has(above)) {
        this.#walked.add(above);
        above = parentOf(above);
      }
    }
  }

  #walk(nodes: Iterator<Node>, into: Element, depth: number): void {
    const levels: Level[] = [{ nodes, into, depth }];
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const { value: node, done } = level.nodes.next();
      if (done || this.partial) levels.pop();
      else if (!this.#unread.has(node)) {
        const inner = this.#copyNode(node, level);
        if (inner) levels.push(inner);
      }
    }
  }

  /** Copies one node; answers with its children where they have to be walked. */
  #copyNode(node: Node, { into, depth }: Level): Level | null {
    const whole = !this.#counting && !this.#walked.has(node);
    if (!this.#spend(node)) return null;
    if (whole || typeOf(node) !== 1) {
      into.appendChild(this.#into.importNode(node, true));
      return null;
    }
    const element = node as Element;
    if (/^i?frame$/.test(nameOf(element))) this.#copyFrame(element, into, depth);
    else
      return {
        nodes: this.#contentOf(element),
        into: this.#shellOf(element, into, depth),
        depth: depth + 1,
      };
    return null;
  }

  #spend(node: Node): boolean {
    if (!this.#counting) return true;
    this.#nodes++;
    if (typeOf(node) === 3) this.#text += (node.nodeValue ?? "").length;
    this.partial ||= this.#nodes > this.#budget.nodes || this.#text > this.#budget.text;
    return !this.partial;
  }

  /** The element without its children; what is nested too deep goes into the element around it. */
  #shellOf(element: Element, into: Element, depth: number): Element {
    const name = nameOf(element);
    if (name === "slot" || depth > DEEPEST) return into;
    const shell =
      name === "frameset" ? this.#into.createElement("body") : this.#into.importNode(element, false);
    // Frames within frames are parts of one body.
    if (name === "frameset" && into.localName === "body") return into;
    into.appendChild(shell);
    return shell;
  }

  /** What is shown in an element: its shadow tree, with what is slotted into it, or its own children. */
  #contentOf(element: Element): Iterator<Node> {
    const slotted = nameOf(element) === "slot" ? (element as HTMLSlotElement).assignedNodes() : [];
    if (slotted.length > 0) return slotted[Symbol.iterator]();
    const shadow = shadowOf(element);
    if (shadow) this.#survey(shadow);
    return siblingsFrom(shadow ? shadow.firstChild : firstChildOf(element));
  }

  #copyFrame(frame: Element, into: Element, depth: number): void {
    const box = this.boxOf(frame, depth);
    if (box) into.appendChild(box);
  }

  /** A box with what a frame of the same site shows; `null` for every other frame. */
  boxOf(frame: Element, depth = 0): Element | null {
    const body = frameBody(frame as HTMLIFrameElement, this.#page);
    if (!body) return null;
    const box = this.#into.createElement("div");
    if (depth < DEEPEST) this.copyChildren(body.ownerDocument, body, box, depth + 1);
    absolutiseFrame(box, body.ownerDocument.baseURI);
    return box;
  }
}

function nameOf(element: Element): string {
  return unclobbered(element, "localName");
}

export function shadowOf(element: Element): ShadowRoot | null {
  return element.shadowRoot ? unclobbered(element, "shadowRoot") : null;
}
