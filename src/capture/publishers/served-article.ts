import { fragmentOf } from "./fragment.ts";

/** An article as a page's data hold it, from which the site's script makes what is shown. Untrusted text. */
export interface ServedArticle {
  readonly title: string;
  /** As written: with or without a zone, in any of the forms of a byline. */
  readonly time: string | null;
  readonly outlet: string | null;
  /** As written, e.g. `澎湃新闻记者 林知夏`. */
  readonly author: string | null;
  /** The body, untrusted. */
  readonly html: string;
}

/** Reads the article out of a page's data; `null` when the data hold none. */
export type ServedReader = (script: string, document: Document) => ServedArticle | null;

/** Where the body is laid out. */
export const SERVED_BODY = "[data-served-body]";

/**
 * Lays the article out at the end of the copy as the site's script would have done, so that the same
 * rules read the served and the rendered page.
 */
export function placeServed(document: Document, served: ServedArticle): void {
  const article = document.createElement("main");
  article.append(lineOf(document, "h1", served.title));
  for (const line of [served.time, served.outlet && `来源：${served.outlet}`, served.author])
    if (line) article.append(lineOf(document, "p", line));
  const body = fragmentOf(document, served.html);
  body.setAttribute("data-served-body", "");
  article.append(body);
  document.body.append(article);
}

/** Whether any of a site's own containers shows text already. */
export function isShown(document: Document, containers: readonly string[] = []): boolean {
  return containers.some((selector) =>
    [...document.querySelectorAll(selector)].some((element) => (element.textContent ?? "").trim() !== ""),
  );
}

function lineOf(document: Document, name: string, text: string): Element {
  const line = document.createElement(name);
  line.textContent = text;
  return line;
}
