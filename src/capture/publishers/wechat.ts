import type { ArticleImage, ArticleSource, RefusalReason } from "../article.ts";
import { blockText } from "../block-text.ts";
import { parseDate } from "../chinese-date.ts";
import { cleanHtml } from "../clean-html.ts";
import { contentImages } from "../content-images.ts";
import { placePosters } from "../poster-images.ts";
import { titleKey } from "../title-key.ts";
import { wechatUri } from "../../resource/wechat-identity.ts";
import { fragmentOf } from "./fragment.ts";
import { unescapeEntities, unescapeJs } from "./js-literal.ts";
import type { ArticleDraft, PageInput } from "./publisher.ts";
import { postBody, shareNotice } from "./wechat-post.ts";
import { wechatPageData, type WechatPageData } from "./wechat-page-data.ts";

/** WeChat article pages, wherever they stand: on mp.weixin.qq.com or as a saved copy. */
export function isWechatArticle(document: Document, uri: URL): boolean {
  if (document.querySelector("#js_content, #js_article, #img-content") === null) return false;
  return (
    uri.hostname === "mp.weixin.qq.com" ||
    document.querySelector("#activity-name, #js_name, #activity-detail, #js_article") !== null
  );
}

/**
 * WeChat articles of every type. Structure vouches: a body of eleven characters is an article. Served
 * page (body hidden until a script shows it) and rendered page give the same text.
 */
export function extractWechat(input: PageInput): ArticleDraft | RefusalReason {
  const { document } = input;
  const data = wechatPageData(input.inlineScripts(), document, input.uri);
  const body = bodyOf(document, data, input.base);
  const text = blockText(body);
  const images = imagesOf(body, data, input.base);
  if (text === "" && images.length === 0) return "no-text";
  const account = accountOf(document, data);
  return {
    title: titleOf(document, data, text),
    author: authorOf(document, data),
    outlet: account,
    account: { platform: "wechat", ids: data.accountIds, name: account },
    publishedAt: publishedAt(document, data, input),
    text,
    html: cleanHtml(body, input.base),
    images,
    canonicalUri: data.identity && wechatUri(data.identity),
    source: sourceOf(document, data),
    vouched: true,
  };
}

/** Parts of a body that WeChat or its reader puts there, not the author. */
const WIDGETS = [
  "script", "style", "noscript", "iframe", "template", "#js_top_profile", "#js_top_ad_area", ".js_ad_area", "#js_pc_qr_code", "mp-common-profile",
  "mp-common-product", "mp-common-miniprogram", "mp-common-sticker", "mp-common-poi", "mp-common-clubcard", "mp-common-cpsad", "mp-style-type", "mp-common-videosnap", "mp-common-redpacketcover", "mp-wxaproduct", "mp-miniprogram",
  "mpvideosnap", "mpvoice", "qqmusic", "mpcps", "mp-qa", ".video_iframe", ".js_video_page", ".wx_profile_card", ".js_wx_profile", ".wx_widget_placeholder", ".js_product_container", ".js_blockquote_source_tips",
  ".weui-hidden_abs", ".wx-edui-video_source_link", ".js_img_placeholder:not(img)", ".reward_area", ".article-tag__error-tips",
]; // prettier-ignore

function bodyOf(document: Document, data: WechatPageData, base: string): Element {
  const isPost = data.showType !== null && data.showType !== 0;
  const post = isPost ? postBody(document, data) : shareNotice(document, data);
  const rich = richBody(document, data);
  if (post && !(isPost && rich && isWrittenAround(rich, post))) return post;
  for (const widget of rich?.querySelectorAll(WIDGETS.join(", ")) ?? []) widget.remove();
  for (const element of rich?.querySelectorAll("[style*='none'], [hidden]") ?? [])
    if (isHidden(element)) element.remove();
  if (rich) placePosters(rich, base);
  return rich && hasContent(rich)
    ? rich
    : (postBody(document, data) ?? rich ?? document.createElement("div"));
}

/** Some audio and video posts stand in a rich text, of which the head's description is the beginning at best. */
function isWrittenAround(rich: Element, post: Element): boolean {
  const isWidget = rich.querySelector("h1, [id$='_desc'], .share_notice, #js_image_content") !== null;
  return !isWidget && blockText(rich).length > 2 * (post.textContent ?? "").length;
}

/** The body that the page holds; where it is empty, the one in the page's data (templates since 2025). */
function richBody(document: Document, data: WechatPageData): Element | undefined {
  const content = document.querySelector("#js_content")?.cloneNode(true) as Element | undefined;
  if ((content && hasContent(content)) || !/<(?:p|section|img|h\d|ul|ol|table)\b/i.test(data.content ?? ""))
    return content;
  return fragmentOf(document, data.content ?? "");
}

/** What a share card or a repost leads to, else the link at the article's end. */
function sourceOf(document: Document, data: WechatPageData): ArticleSource | null {
  const card = document.querySelector("#js_share_source, .original_panel_tool [data-url]");
  const shared = card?.getAttribute("data-url") ?? card?.getAttribute("href") ?? "";
  for (const [kind, address] of [
    ["shared", shared],
    ["linked", data.sourceUri ?? ""],
  ] as const) {
    const uri = URL.parse(address);
    if (uri && /^https?:$/.test(uri.protocol) && uri.href.length < 8_192) return { kind, uri: uri.href };
  }
  return null;
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") ||
    /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute("style") ?? "")
  );
}

function hasContent(element: Element): boolean {
  return (
    (element.textContent ?? "").trim() !== "" || element.querySelector("img[data-src], img[src]") !== null
  );
}

function imagesOf(body: Element, data: WechatPageData, base: string): readonly ArticleImage[] {
  const inBody = contentImages(body, base, () => true);
  if (data.pictures.length === 0 || inBody.length > 0) return inBody;
  return [...new Set(data.pictures)].map((uri) => ({ uri, alt: null }));
}

function titleOf(document: Document, data: WechatPageData, text: string): string | null {
  // Beside the shown heading stand badges ("已付费") and scripts, so the head's words come first.
  const named =
    metaOf(document, "og:title", "twitter:title") ??
    data.title ??
    textOf(document, "#activity-name, #js_text_title, #js_image_title, .rich_media_title") ??
    (document.title.trim() || null);
  if (named === null) return null;
  // An untitled post carries its text as the page's title.
  const untitled =
    data.hasOwnTitle !== true &&
    data.showType === 10 &&
    titleKey(text).startsWith(titleKey(named).replace(/(?:\.{3}|…)$/, ""));
  return untitled || data.hasOwnTitle === false ? null : named.replace(/\s+/g, " ");
}

function accountOf(document: Document, data: WechatPageData): string | null {
  return (
    textOf(
      document,
      "#js_name, .account_nickname_inner, .wx_follow_nickname, .profile_nickname, #post-user",
    ) ?? data.account
  );
}

function authorOf(document: Document, data: WechatPageData): string | null {
  const named =
    metaOf(document, "author", "og:article:author") ??
    textOf(document, "#js_author_name, .rich_media_meta_list #js_author_name_text");
  return named ?? data.author ?? authorBesideDate(document);
}

/** Templates of 2013–2016: the date and the author, if there is one, as two `<em>`. */
function authorBesideDate(document: Document): string | null {
  const name = textOf(document, "#post-date + em.rich_media_meta");
  return name !== null && /^[\p{L}·.& ]{2,24}$/u.test(name) ? name : null;
}

function publishedAt(document: Document, data: WechatPageData, input: PageInput): string | null {
  if (data.createdAt !== null) return beijing(data.createdAt);
  const shown = [data.createdText, textOf(document, "#publish_time, #post-date, .rich_media_meta_date")];
  return (
    shown
      .map((text) => (text ? parseDate(text, { ...input.dates, zone: "+08:00" }) : null))
      .find((date) => date !== null)?.iso ?? null
  );
}

function beijing(seconds: number): string {
  return `${new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19)}+08:00`;
}

function textOf(document: Document, selectors: string): string | null {
  for (const selector of selectors.split(", ")) {
    const found = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
    for (const script of found?.querySelectorAll("script, style") ?? []) script.remove();
    const text = (found?.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text !== "") return text;
  }
  return null;
}

function metaOf(document: Document, ...names: readonly string[]): string | null {
  for (const name of names) {
    const content =
      document.querySelector(`meta[property='${name}'], meta[name='${name}']`)?.getAttribute("content") ?? "";
    const text = unescapeEntities(unescapeJs(content)).trim();
    if (text !== "") return text;
  }
  return null;
}
