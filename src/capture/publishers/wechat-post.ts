import { unescapeEntities, unescapeJs } from "./js-literal.ts";
import type { WechatPageData } from "./wechat-page-data.ts";

const SHOWN = [
  "#js_image_desc",
  "#js_text_desc",
  "#js_image_content .share_notice",
  "#js_video_page_desc",
  "#js_audio_desc",
  ".share_notice_inner",
];

/**
 * Body of a post without rich text (picture, text, video, audio): its words stand in the page's data,
 * or in the description of its head, with line feeds for paragraphs. `null` when there is none.
 */
export function postBody(document: Document, data: WechatPageData): Element | null {
  const html = data.content ?? shownHtml(document) ?? descriptionHtml(document, data);
  const pictures = data.pictures.length > 0 ? data.pictures : coverOf(document, data);
  if (html === null && pictures.length === 0) return null;
  const body = document.createElement("div");
  for (const line of linesOf(html ?? "", document)) body.append(line);
  for (const uri of pictures) {
    const image = document.createElement("img");
    image.setAttribute("src", uri);
    body.append(image);
  }
  return body;
}

/**
 * Body of a share card: the words with which an account recommends another's article. The card itself
 * shows that article's summary, which is not this page's text. `null` when the page is no share card.
 */
export function shareNotice(document: Document, data: WechatPageData): Element | null {
  if (document.querySelector("#js_share_notice, #js_share_content .original_panel") === null) return null;
  const html = data.guideWords ?? document.querySelector("#js_share_notice")?.innerHTML.trim();
  const body = document.createElement("div");
  for (const line of linesOf(html || (descriptionHtml(document, data) ?? ""), document)) body.append(line);
  return body;
}

/** One paragraph per line. The markup is parsed in an inert document and read as text only. */
function linesOf(html: string, document: Document): readonly Element[] {
  const plain = unescapeEntities(html.replace(/<br\s*\/?>|<\/p>/gi, "\n").replace(/<\/?[a-z][^>]*>/gi, ""));
  const lines = plain.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line.trim();
    return paragraph;
  });
}

function shownHtml(document: Document): string | null {
  for (const selector of SHOWN) {
    const html = document.querySelector(selector)?.innerHTML.trim();
    if (html) return html;
  }
  return null;
}

/** `og:description` holds the whole text of a picture post, with the escapes of a script in it. */
function descriptionHtml(document: Document, data: WechatPageData): string | null {
  const names = data.showType === 10 ? ["og:title", "og:description"] : ["og:description"];
  for (const name of [...names, "description"]) {
    const content = document
      .querySelector(`meta[property='${name}'], meta[name='${name}']`)
      ?.getAttribute("content");
    if (content?.trim()) return unescapeJs(content).replaceAll("<", "&lt;");
  }
  return null;
}

/** Video and audio posts have nothing but a cover. */
function coverOf(document: Document, data: WechatPageData): readonly string[] {
  if (data.showType !== 5 && data.showType !== 7) return [];
  const cover = document.querySelector("meta[property='og:image']")?.getAttribute("content")?.trim();
  return cover ? [cover] : [];
}
