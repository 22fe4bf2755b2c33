import { dig, digList, digText } from "./data-path.ts";
import { assignedState } from "./page-state.ts";
import type { ServedArticle } from "./served-article.ts";

/**
 * Arc XP ("Fusion"), the system of many newspapers: the story is an object with its elements in order,
 * some of them HTML. Templates of some houses leave the page's own body empty.
 */
export function fusionData(script: string): ServedArticle | null {
  const story = assignedState(script, "Fusion.globalContent");
  const title = digText(story, "headlines", "basic");
  const html = digList(story, "content_elements").map(elementHtml).join("\n");
  if (title === null || html.trim() === "") return null;
  const authors = digList(story, "credits", "by")
    .map((author) => digText(author, "name"))
    .filter((name) => name !== null);
  return {
    title,
    time: digText(story, "first_publish_date") ?? digText(story, "display_date"),
    outlet: null,
    author: authors.length > 0 ? `作者：${authors.join("、")}` : null,
    html,
  };
}

/** HTML of a story's elements by their type; what is not here (videos, other stories) is left out. */
const HTML_OF: ReadonlyMap<string, (element: unknown) => string> = new Map<
  string,
  (element: unknown) => string
>([
  ["text", (element) => `<p>${digText(element, "content") ?? ""}</p>`],
  ["raw_html", (element) => digText(element, "content") ?? ""],
  ["header", (element) => `<h2>${digText(element, "content") ?? ""}</h2>`],
  ["list", listHtml],
  [
    "quote",
    (element) => `<blockquote>${digList(element, "content_elements").map(elementHtml).join("")}</blockquote>`,
  ],
  ["image", (element) => figureHtml(digText(element, "url"), digText(element, "caption"))],
]);

function elementHtml(element: unknown): string {
  return HTML_OF.get(digText(element, "type") ?? "")?.(element) ?? "";
}

function listHtml(element: unknown): string {
  const name = dig(element, "list_type") === "ordered" ? "ol" : "ul";
  const items = digList(element, "items").map((item) => `<li>${digText(item, "content") ?? ""}</li>`);
  return `<${name}>${items.join("")}</${name}>`;
}

/** The address is untrusted text: it may not end its attribute. */
function figureHtml(address: string | null, caption: string | null): string {
  if (address === null) return "";
  return `<figure><img src="${address.replaceAll('"', "%22")}"><figcaption>${caption ?? ""}</figcaption></figure>`;
}
