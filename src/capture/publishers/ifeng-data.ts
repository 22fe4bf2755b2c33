import { digList, digText } from "./data-path.ts";
import { assignedState } from "./page-state.ts";
import type { ServedArticle } from "./served-article.ts";

/** Ifeng since 2019: `allData.docData` holds the text, `allData.slideData` the pictures of a gallery with their captions. */
export function ifengData(script: string): ServedArticle | null {
  const data = assignedState(script, "allData");
  const title = digText(data, "docData", "title") ?? digText(data, "title");
  const parts = digList(data, "docData", "contentData", "contentList");
  const texts = parts.map((part) => (digText(part, "type") === "text" ? digText(part, "data") : null));
  const html = texts.filter((text) => text !== null).join("") || slides(data);
  if (title === null || html === "") return null;
  const time = digText(data, "docData", "newsTime") ?? digText(data, "newsTime");
  const outlet = digText(data, "docData", "source") ?? digText(data, "source");
  return { title, time, outlet, author: null, html };
}

function slides(data: unknown): string {
  return digList(data, "slideData").map(slide).join("");
}

function slide(one: unknown): string {
  const image = digText(one, "url");
  const picture = image === null ? "" : `<p><img src="${image.replaceAll('"', "%22")}"></p>`;
  return `${picture}<p>${digText(one, "description") ?? ""}</p>`;
}
