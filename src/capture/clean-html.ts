import { absoluteHttp, imageAddress } from "./image-address.ts";

/** Elements that are kept, with the attributes kept on each. Everything else is unwrapped or dropped. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ["href"], abbr: ["title"], b: [], bdi: ["dir"], bdo: ["dir"], blockquote: [], br: [], caption: [],
    cite: [], code: [], col: ["span"], colgroup: ["span"], dd: [], del: [], dfn: [], div: [], dl: [], dt: [], em: [],
    figcaption: [], figure: [], h1: [], h2: [], h3: [], h4: [], h5: [], h6: [], hr: [], i: [], img: ["src", "alt"],
    ins: [], kbd: [], li: [], mark: [], ol: ["start"], p: [], pre: [], q: [], rp: [], rt: [], ruby: [], s: [],
    samp: [], section: [], small: [], strong: [], sub: [], sup: [], table: [],
    tbody: [], td: ["colspan", "rowspan"], tfoot: [], th: ["colspan", "rowspan", "scope"], thead: [], time: ["datetime"],
    tr: [], u: [], ul: [], var: [], wbr: [],
  }),
); // prettier-ignore

/** Dropped with all that is in them; an unknown element only loses its tags. */
const DROPPED = new Set(
  `script style noscript template iframe frame frameset object embed applet form input button select textarea
  option datalist svg math canvas audio video source track link meta base title head dialog portal slot`.split(
    /\s+/,
  ),
);

const VOID = new Set(["br", "col", "hr", "img", "wbr"]);
const LINES = new Set(["address", "center", "details", "dir", "fieldset", "legend", "menu", "summary"]);
/** Deeper nesting is flattened: hostile pages nest without end. */
const DEEPEST = 200;

/**
 * Rebuilds a body from an allow-list: known elements and attributes, absolute http(s) addresses, every
 * character escaped. Written as a string, so that no parser's leniency lets anything else through.
 */
export function cleanHtml(root: Element, base: string): string {
  return childrenHtml(root, base, 0)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function childrenHtml(node: Node, base: string, depth: number): string {
  let html = "";
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) html += escapeText(child.nodeValue ?? "");
    else if (child.nodeType === 1) html += elementHtml(child as Element, base, depth + 1);
  }
  return html;
}

function elementHtml(element: Element, base: string, depth: number): string {
  const name = element.localName;
  if (DROPPED.has(name)) return "";
  const kept = KEPT.get(name);
  if (depth > DEEPEST)
    return depth > DEEPEST * 2 ? escapeText(element.textContent ?? "") : childrenHtml(element, base, depth);
  if (!kept) return unwrapped(name, childrenHtml(element, base, depth));
  const attributes = kept.map((attribute) => attributeHtml(element, attribute, base)).join("");
  if (name === "img" && !attributes.includes(" src=")) return "";
  if (VOID.has(name)) return `<${name}${attributes}>`;
  const inner = childrenHtml(element, base, depth);
  return inner === "" && !/^t[dh]$/.test(name) ? "" : `<${name}${attributes}>${inner}</${name}>`;
}

/** Blocks that are not kept by name keep their place: `<address>` and `<summary>` are lines of their own. */
function unwrapped(name: string, inner: string): string {
  return inner.trim() !== "" && LINES.has(name) ? `<div>${inner}</div>` : inner;
}

function attributeHtml(element: Element, name: string, base: string): string {
  const value = attributeValue(element, name, base);
  return value ? ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"` : "";
}

function attributeValue(element: Element, name: string, base: string): string | null {
  if (name === "src") return imageAddress(element, base);
  const value = element.getAttribute(name);
  if (value === null) return null;
  if (name === "href") return absoluteHttp(value, base);
  if (/^(?:colspan|rowspan|span|start)$/.test(name))
    return /^\d{1,4}$/.test(value.trim()) ? value.trim() : null;
  return value.trim();
}

function escapeText(text: string): string {
  return text.replaceAll("\0", "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
