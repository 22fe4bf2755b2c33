import { DOMParser } from "linkedom/worker";

/**
 * Parses a page where there is no browser to do it (service worker, scripts). The result always has
 * `html`, `head` and `body`, and an absolute `<base>`, because linkedom knows no address of its own.
 */
export function parseHtml(html: string, baseUri: string): Document {
  const document = new DOMParser().parseFromString(withSkeleton(html), "text/html") as unknown as Document;
  gatherStrays(document);
  setBase(document, baseUri);
  return document;
}

/** linkedom takes the first element for the root, whatever it is called. */
function withSkeleton(html: string): string {
  const source = html.replace(/^\uFEFF/, "");
  return /<html[\s>]/i.test(source) ? source : `<!DOCTYPE html><html><body>${source}</body></html>`;
}

/** A browser would have put these into the body: elements that stand beside it or after it. */
function gatherStrays(document: Document): void {
  const { documentElement, body } = document;
  const bodies = [...documentElement.children].filter((child) => child.localName === "body");
  for (const child of [...documentElement.childNodes]) {
    const name = child.nodeType === 1 ? (child as Element).localName : "";
    if (name === "head" || child === body || child.nodeType === 8) continue;
    if (name === "body" && bodies.length > 1) for (const inner of [...child.childNodes]) body.append(inner);
    else if (name !== "body") body.append(child);
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
