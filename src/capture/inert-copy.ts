import { showsArticle } from "./drawn-content.ts";
import { DEEPEST, NodeCopier, shadowOf, UNREAD, type CopyBudget } from "./node-copier.ts";
import { unname } from "./unname.ts";
import { parentOf, unclobbered } from "./unclobbered.ts";

/** A copy of a page to work on: nothing in it loads, runs, or is named over the DOM's own properties. */
export interface InertCopy {
  readonly document: Document;
  /** All that is written in it, head and body. */
  readonly text: string;
  /** The page went beyond the budget: its end is missing. */
  readonly partial: boolean;
}

/** Some ten times the largest articles seen; read in about a second. */
const BUDGET: CopyBudget = { nodes: 60_000, text: 4_000_000 };

/**
 * How a page can be copied: `whole` in one go, which is many times faster than node by node; `layered` where
 * shadow roots, slots or framesets are to be laid out; `beyond` where nodes and depth must be counted.
 */
type Build = "whole" | "layered" | "beyond";

/**
 * Copies what can be read of a page into a document that is shown nowhere: without scripts and styles,
 * with open shadow roots and frames of the same site laid out in their places. The page is only read.
 */
export function inertCopy(page: Document, budget: CopyBudget = BUDGET): InertCopy {
  const implementation = unclobbered(page, "implementation") as DOMImplementation | undefined;
  // linkedom has none: there is no browser behind its documents, which could load or run anything.
  if (typeof implementation?.createHTMLDocument !== "function")
    return withText(page.cloneNode(true) as Document, false);
  const build = buildOf(page, budget);
  const copy = copyInto(implementation, page, budget, build);
  // Counting is slow, and only one page in thousands is this long.
  return copy.text.length > budget.text && !copy.partial
    ? copyInto(implementation, page, budget, "beyond")
    : copy;
}

function copyInto(
  implementation: DOMImplementation,
  page: Document,
  budget: CopyBudget,
  build: Build,
): InertCopy {
  const document = implementation.createHTMLDocument("");
  const root = unclobbered(page, "documentElement");
  const shell = document.importNode(root, build === "whole");
  const copier = new NodeCopier(document, page, budget, build === "beyond");
  if (build === "whole") settle(shell, page, copier);
  else copier.copyChildren(page, root, shell);
  document.documentElement.remove();
  document.append(shell);
  unname(document);
  if (!(document.body as Element | null)) shell.append(document.createElement("body"));
  return withText(document, copier.partial);
}

function withText(document: Document, partial: boolean): InertCopy {
  return { document, partial, text: (document.documentElement as Element | null)?.textContent ?? "" };
}

/** Puts what frames show in their places, and takes out what is not read, of a page that was imported whole. */
function settle(copy: Element, page: Document, copier: NodeCopier): void {
  const frames = unclobbered(page, "querySelectorAll").call(page, FRAMES);
  for (const [index, copied] of [...copy.querySelectorAll(FRAMES)].entries()) {
    const box = copier.boxOf(frames[index] as Element);
    if (box) copied.replaceWith(box);
    else copied.remove();
  }
  for (const element of copy.querySelectorAll(UNREAD)) if (!showsArticle(element)) element.remove();
}

const FRAMES = "iframe, frame";

function buildOf(page: Document, budget: CopyBudget): Build {
  const query = unclobbered(page, "querySelectorAll").bind(page);
  const elements = query("*");
  if (elements.length > budget.nodes) return "beyond";
  const { deep, layered } = survey(elements);
  if (deep) return "beyond";
  return layered || query("slot, frameset")[0] ? "layered" : "whole";
}

/** Whether some element of a list in document order is nested beyond what is copied, or has a shadow root. */
function survey(elements: NodeListOf<Element>): { readonly deep: boolean; readonly layered: boolean } {
  const counting = elements.length > DEEPEST;
  const path: Node[] = [];
  let layered = false;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as Element;
    layered ||= shadowOf(element) !== null;
    if (!counting) continue;
    const parent = parentOf(element);
    while (path.length > 0 && path[path.length - 1] !== parent) path.pop();
    if (path.push(element) > DEEPEST) return { deep: true, layered };
  }
  return { deep: false, layered };
}
