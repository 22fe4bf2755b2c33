import { dig, digList, digText } from "./data-path.ts";
import { readValue } from "./js-value.ts";
import type { ServedArticle } from "./served-article.ts";

/** HK01: Next.js serves an article as blocks of tokens. */
export function hk01Data(script: string): ServedArticle | null {
  const at = script.search(/\{"props":\{/);
  const page = at < 0 ? undefined : readValue(script, at)?.value;
  const article =
    dig(page, "props", "initialProps", "pageProps", "article") ?? dig(page, "props", "pageProps", "article");
  const title = digText(article, "title");
  const html = digList(article, "blocks").map(blockHtml).join("\n");
  if (title === null || html.trim() === "") return null;
  const authors = digList(article, "authors")
    .map((author) => digText(author, "publishName"))
    .filter((name) => name !== null);
  return {
    title,
    time: momentOf(dig(article, "publishTime")),
    outlet: null,
    author: authors.length > 0 ? `撰文：${authors.join("、")}` : null,
    html,
  };
}

/** HTML of an article's blocks by their type; what is not here (related stories, videos) is left out. */
const HTML_OF: ReadonlyMap<string, (block: unknown) => string> = new Map<string, (block: unknown) => string>([
  ["summary", (block) => digList(block, "summary").map(lineHtml).join("")],
  ["text", (block) => digList(block, "htmlTokens").map(lineHtml).join("")],
  ["quote", (block) => `<blockquote>${escaped(digText(block, "message") ?? "")}</blockquote>`],
  ["image", (block) => figureHtml(dig(block, "image"))],
  ["gallery", (block) => digList(block, "images").map(figureHtml).join("")],
]);

function blockHtml(block: unknown): string {
  return HTML_OF.get(digText(block, "blockType") ?? "")?.(block) ?? "";
}

/** A paragraph: a text, or tokens one after the other. */
function lineHtml(line: unknown): string {
  const html =
    typeof line === "string" ? escaped(line) : Array.isArray(line) ? line.map(tokenHtml).join("") : "";
  return html.trim() === "" ? "" : `<p>${html}</p>`;
}

function tokenHtml(token: unknown): string {
  const text = escaped(digText(token, "content") ?? "");
  return (digText(token, "type") ?? "").startsWith("bold") ? `<b>${text}</b>` : text;
}

function figureHtml(image: unknown): string {
  const address = digText(image, "cdnUrl");
  if (address === null) return "";
  return `<figure><img src="${escaped(address)}"><figcaption>${escaped(digText(image, "caption") ?? "")}</figcaption></figure>`;
}

function momentOf(seconds: unknown): string | null {
  return typeof seconds === "number" && seconds > 1e9 && seconds < 1e10
    ? new Date(seconds * 1000).toISOString()
    : null;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
