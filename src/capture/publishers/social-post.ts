import type { RefusalReason } from "../article.ts";
import { blockText } from "../block-text.ts";
import { cleanHtml } from "../clean-html.ts";
import { contentImages } from "../content-images.ts";
import type { ArticleDraft, PageInput } from "./publisher.ts";

/** A post of a platform, with the post that it repeats or quotes. */
export interface SocialPost {
  /** Shown name; `null` where the platform no longer tells it. */
  readonly author: string | null;
  /** Its words, prepared: expressions spelled out, lines broken. Not in any page. */
  readonly words: Element;
  /** Addresses of its pictures, in order. */
  readonly pictures: readonly string[];
  /** Its own address, absolute; `null` when the page does not tell it. */
  readonly uri: string | null;
  readonly quoted: SocialPost | null;
}

const BLOCKS = "p, div, section, ul, ol, blockquote, h1, h2, h3, h4, pre, figure, table";

/** The body of one or several posts: words, pictures, and in a quotation, under its author's name, the quoted post. */
export function bodyOfPosts(document: Document, posts: readonly SocialPost[]): Element {
  const body = document.createElement("div");
  for (const post of posts) body.append(...partsOf(document, post, ""));
  return body;
}

function partsOf(document: Document, post: SocialPost, depth: string): readonly Element[] {
  const words = document.createElement(post.words.querySelector(BLOCKS) ? "div" : "p");
  if (depth !== "") words.append(...authorOf(document, post));
  words.append(...[...post.words.childNodes].map((node) => document.importNode(node, true)));
  const pictures = post.pictures.map((uri) => imageOf(document, uri));
  if (!post.quoted || depth.length >= 3) return [words, ...pictures];
  const quotation = document.createElement("blockquote");
  quotation.append(...partsOf(document, post.quoted, `${depth}>`));
  return [words, ...pictures, quotation];
}

function authorOf(document: Document, { author, uri }: SocialPost): readonly (Element | string)[] {
  if (author === null) return [];
  const name = document.createElement(uri === null ? "cite" : "a");
  if (uri !== null) name.setAttribute("href", uri);
  name.textContent = `@${author}`;
  return [name, "："];
}

function imageOf(document: Document, uri: string): Element {
  const image = document.createElement("img");
  image.setAttribute("src", uri);
  return image;
}

/** What the platform says of an article whose body was put together from its parts. */
export type DraftFields = Pick<ArticleDraft, "title" | "author" | "outlet" | "publishedAt"> &
  Partial<Pick<ArticleDraft, "account" | "canonicalUri" | "folded">>;

/** The draft of a body that the platform's own structure vouches for: no floor on its length. */
export function vouchedDraft(
  { base }: PageInput,
  body: Element,
  fields: DraftFields,
): ArticleDraft | RefusalReason {
  const text = blockText(body);
  const images = contentImages(body, base, () => true);
  if (text === "" && images.length === 0) return "no-text";
  return { canonicalUri: null, ...fields, text, html: cleanHtml(body, base), images, vouched: true };
}
