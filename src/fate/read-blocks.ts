import { firstChildOf, isClobberable, unclobbered, type LiveDocument } from "../capture/unclobbered.ts";
import { foldSentence } from "./fold-sentence.ts";

/** One line of visible text, as a reader meets it. */
export interface Block {
  /** White space folded, trimmed, never empty. */
  readonly text: string;
  readonly folded: string;
  /** The block element in which it stands. */
  readonly element: Element;
  /** Navigation, footer, comments, recommendations, list items: not what the page is about. */
  readonly aside: boolean;
  /** Share of its characters that are inside links and buttons, 0..1. */
  readonly linked: number;
}

const SKIPPED = new Set(
  "script style template noscript head svg math select option textarea iframe object audio video canvas title".split(
    " ",
  ),
);
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q ruby rb rp rt s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const ASIDE = new Set("nav footer aside li dd dt menu".split(" "));
const ASIDE_NAME =
  /(?:^|[-_\s])(?:comments?|comment-?list|repl(?:y|ies)|pinglun|foot(?:er)?|copyright|nav|navbar|menu|side(?:bar)?|related|relate|recommend\w*|hot|rank\w*|tuijian|breadcrumbs?|crumbs?)(?:$|[-_\s])/i;
/** Deeper nesting is an attack on the stack, not a page. */
const DEEPEST = 1500;

/** Lines of text in reading order. Scripts, hidden elements and comments are left out. */
export function readBlocks(document: Pick<LiveDocument, "body">): Block[] {
  const blocks: Block[] = [];
  const { body } = document;
  if (!body) return blocks;
  const line = { text: "", linked: 0 };
  const flush = (element: Element, aside: boolean): void => {
    const text = line.text.replace(/\s+/g, " ").trim();
    if (text !== "") {
      const linked = Math.min(1, line.linked / text.length);
      blocks.push({ text, folded: foldSentence(text), element, aside, linked });
    }
    line.text = "";
    line.linked = 0;
  };
  const walk = (element: Element, block: Element, aside: boolean, link: boolean, depth: number): void => {
    // Asked once for each node whether its own controls may stand in for its properties: asking is half of the walk.
    let clobberable = false;
    for (let node = firstChildOf(element); node; node = siblingOf(node, clobberable)) {
      clobberable = isClobberable(node);
      const type = clobberable ? 1 : node.nodeType;
      if (type === 3) {
        const text = node.nodeValue ?? "";
        line.text += text;
        if (link) line.linked += text.trim().length;
      } else if (type === 1 && depth < DEEPEST) {
        const child = node as Element;
        const name = clobberable ? "form" : child.localName;
        const attribute = clobberable ? unclobbered(child, "getAttribute").bind(child) : null;
        // Half of a page's elements have no attribute at all.
        const bare = attribute === null && !child.hasAttributes();
        if (name === "br" || name === "hr") flush(block, aside);
        else if (!SKIPPED.has(name) && (bare || !isHidden(child, attribute))) {
          const beside = aside || ASIDE.has(name) || (!bare && ASIDE_NAME.test(names(child, attribute)));
          const linked = link || name === "a" || name === "button";
          if (INLINE.has(name)) walk(child, block, beside, linked, depth + 1);
          else {
            flush(block, aside);
            walk(child, child, beside, linked, depth + 1);
            flush(child, beside);
          }
        }
      }
    }
  };
  walk(body, body, false, false, 0);
  flush(body, false);
  return blocks;
}

function siblingOf(node: Node, clobberable: boolean): Node | null {
  return clobberable ? unclobbered(node, "nextSibling") : node.nextSibling;
}

/** `getAttribute` of an element whose own is not to be trusted; `null` for all others. */
type Attribute = ((name: string) => string | null) | null;

/** `visibility` is not looked at: WeChat serves living articles invisible. */
function isHidden(element: Element, attribute: Attribute): boolean {
  return (
    attributeOf(element, "hidden", attribute) !== null ||
    /display\s*:\s*none/i.test(attributeOf(element, "style", attribute) ?? "")
  );
}

function names(element: Element, attribute: Attribute): string {
  return `${attributeOf(element, "class", attribute) ?? ""} ${attributeOf(element, "id", attribute) ?? ""}`;
}

function attributeOf(element: Element, name: string, attribute: Attribute): string | null {
  return attribute ? attribute(name) : element.getAttribute(name);
}
