import { DOMParser } from "linkedom/worker";

/**
 * Parses a page where there is no browser to do it (service worker, scripts). The result always has
 * `html`, `head` and `body`, and an absolute `<base>`, because linkedom knows no address of its own.
 */
export function parseHtml(html: string, baseUri: string): Document {
  const document = new DOMParser().parseFromString(withSkeleton(html), "text/html") as unknown as Document;
  layFlat(document);
  gatherStrays(document);
  setBase(document, baseUri);
  return document;
}

/** Browsers nest no deeper than 512; recursion exhausts the stack somewhere between 5,000 and 20,000. */
const DEEPEST = 2_000;

/** Of what is nested deeper only the text is kept. */
function layFlat(document: Document): void {
  const path: Element[] = [];
  const deepest: Element[] = [];
  for (const element of document.querySelectorAll("*")) {
    while (path.length > 0 && path.at(-1) !== element.parentElement) path.pop();
    path.push(element);
    if (path.length === DEEPEST) deepest.push(element);
  }
  for (const element of deepest) {
    const text = element.textContent;
    element.textContent = text;
  }
}

/**
 * One `html`, one `body`, neither closed early, as the standard's tree building has it. linkedom takes
 * the first element for the root, whatever it is called, and lets a `</body>` of an inlined frame end the page.
 */
function withSkeleton(html: string): string {
  const source = html.replace(/^\uFEFF/, "").replace(/<!doctype[^>]{0,300}>/i, "");
  const root = firstTag(source, "html");
  const body = firstTag(source, "body");
  const bare = source.replace(/<(?:\/(?:html|body)|(?:html|body)(?:\s[^>]*)?)>/gi, (tag, at: number) =>
    at === body?.index ? tag : "",
  );
  const open = `<!DOCTYPE html>${root?.[0] ?? "<html>"}`;
  return body || /<head[\s>]/i.test(bare) ? open + bare : `${open}<body>${bare}`;
}

/** The first such tag outside comments (conditional comments hold a tag per version of a browser). */
function firstTag(source: string, name: string): RegExpExecArray | null {
  for (const match of source.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>`, "gi"))) {
    const before = source.slice(0, match.index);
    if (before.lastIndexOf("<!--") <= before.lastIndexOf("-->")) return match;
  }
  return null;
}

/** A browser would have put these into the body: elements that stand beside it or after it. */
function gatherStrays(document: Document): void {
  const nested = document.querySelector("head body");
  if (nested) document.documentElement.append(nested);
  const { documentElement, body } = document;
  const bodies = [...documentElement.children].filter((child) => child.localName === "body");
  for (const child of [...documentElement.childNodes]) {
    const name = child.nodeType === 1 ? (child as Element).localName : "";
    if (child === document.head || child === body || child.nodeType === 8) continue;
    if (name === "body" && bodies.length > 1) for (const inner of [...child.childNodes]) body.append(inner);
    else if (name !== "body") body.append(child);
    if (name === "body") child.remove();
  }
  closeHead(document);
  moveHeadElements(document);
}

const HEAD_ELEMENT = /^(?:title|meta|link|base|style|script|noscript|template)$/;

/** A head that was never closed holds the whole page; a browser closes it at the first other element. */
function closeHead(document: Document): void {
  const strays = [...document.head.childNodes];
  const first = strays.findIndex(
    (node) => node.nodeType === 1 && !HEAD_ELEMENT.test((node as Element).localName),
  );
  if (first >= 0) document.body.prepend(...strays.slice(first));
}

/** Elements of the head at the body's beginning belong into the head. */
function moveHeadElements(document: Document): void {
  for (const child of [...document.body.childNodes]) {
    const name = child.nodeType === 1 ? (child as Element).localName : "";
    if (name !== "noscript" && HEAD_ELEMENT.test(name)) document.head.append(child);
    else if (name !== "" || (child.nodeValue ?? "").trim() !== "") return;
  }
}

function setBase(document: Document, baseUri: string): void {
  let base = document.querySelector("base[href]");
  const href = URL.parse(base?.getAttribute("href") ?? "", baseUri)?.href ?? baseUri;
  if (!base) {
    base = document.createElement("base");
    document.head.prepend(base);
  }
  base.setAttribute("href", href);
}
