import { parseDate } from "../chinese-date.ts";
import { beijingTime, dig, digList, digText, firstText } from "./data-path.ts";
import { fragmentOf } from "./fragment.ts";
import { opusParagraphs } from "./opus-paragraphs.ts";
import { assignedState } from "./page-state.ts";
import type { PageInput } from "./publisher.ts";
import type { DataArticle, DataSite } from "./site-data.ts";
import { breakLines } from "./social-text.ts";

/** Bilibili's columns in their old (`/read/cv…`) and new form (`/opus/…`), served with all data in `__INITIAL_STATE__`. */
export const BILIBILI: DataSite = {
  rules: {
    id: "bilibili",
    hosts: ["bilibili.com"],
    siteName: "哔哩哔哩",
    platform: true,
    articles: /^\/(?:read\/(?:cv|mobile|native)|opus\/|dynamic\/)\/?\S*\d|^\/\d{15,}/,
    body: [".opus-module-content", "#read-article-holder", ".article-holder", ".bili-rich-text__content"],
    title: [".opus-module-title__text", ".article-container .title", ".title-container .title", "h1.title"],
    author: [".opus-module-author__name", ".up-info .up-name", ".up-name", ".bili-dyn-title__text"],
    time: [".opus-module-author__pub__text", ".publish-text", ".article-read-panel .publish-text"],
    drop: [".opus-pic-view__caption:empty", ".bili-album__watch__control", ".video-card", ".opus-para-line"],
    evidence:
      "opus-module-* and article-holder in public crawlers, readers and user scripts, read November 2026",
  }, // prettier-ignore
  shown: ".opus-module-content, .article-holder, #read-article-holder",
  isUntitled: ({ document, uri }) =>
    /^\/(?:opus|dynamic)\//.test(uri.pathname) &&
    document.querySelector(".opus-module-content") !== null &&
    document.querySelector(".opus-module-title__text") === null,
  read: readBilibili,
  prepare,
};

/** The album above a post's headline belongs to the post. Line feeds are shown as lines; behind `@` stands the size in which a picture is asked for. */
function prepare(root: ParentNode): void {
  for (const words of root.querySelectorAll(".opus-module-content p, .opus-module-content li"))
    breakLines(words);
  const words = root.querySelector(".opus-module-content");
  for (const image of root.querySelectorAll(".opus-module-top__album img")) words?.append(image);
  for (const source of root.querySelectorAll("picture source")) source.remove();
  for (const image of root.querySelectorAll("img"))
    for (const name of ["src", "data-src"]) {
      const whole = /^((?:https?:)?\/\/[\w.]+\.hdslb\.com\/[^@]+)@/.exec(image.getAttribute(name) ?? "")?.[1];
      if (whole !== undefined) image.setAttribute(name, whole);
    }
}

function readBilibili(input: PageInput): DataArticle | null {
  const state = assignedState(input.inlineScripts(), "__INITIAL_STATE__");
  const number = /(\d+)\/?$/.exec(input.uri.pathname)?.[1];
  const ids = [digText(state, "detail", "id_str"), digText(state, "readInfo", "id")];
  // A script may have gone on to another post.
  if (ids.some((id) => id !== null) && !ids.includes(number ?? "") && !isAlias(state, number)) return null;
  return readModules(input, dig(state, "detail")) ?? readColumn(input, state);
}

/** A column's own number stands in the address of its old form. */
function isAlias(state: unknown, number: string | undefined): boolean {
  return (
    number !== undefined &&
    [digText(state, "detail", "basic", "rid_str"), digText(state, "cvid")].includes(number)
  );
}

function readModules(input: PageInput, detail: unknown): DataArticle | null {
  const modules = digList(detail, "modules");
  const of = (name: string): unknown => modules.map((module) => dig(module, name)).find(Boolean);
  const author = of("module_author");
  const body = bodyOf(input, digList(of("module_content"), "paragraphs"));
  if (!body) return null;
  for (const picture of digList(of("module_top"), "display", "album", "pics")) {
    const image = input.document.createElement("img");
    image.setAttribute("src", digText(picture, "url") ?? "");
    body.append(image);
  }
  return {
    title: digText(of("module_title"), "text"),
    author: digText(author, "name"),
    outlet: "哔哩哔哩",
    publishedAt: beijingTime(dig(author, "pub_ts")) ?? dateIn(input, digText(author, "pub_time")),
    canonicalUri: columnUri(detail),
    body,
  };
}

/** A column has its own number behind that of the post that announces it; 12 is the column's kind. */
function columnUri(detail: unknown): string | null {
  const id = digText(detail, "basic", "rid_str");
  return dig(detail, "basic", "comment_type") === 12 && /^\d+$/.test(id ?? "")
    ? `https://www.bilibili.com/read/cv${id}`
    : null;
}

function readColumn(input: PageInput, state: unknown): DataArticle | null {
  const info = dig(state, "readInfo");
  const html = digText(info, "content");
  const body =
    bodyOf(input, digList(info, "opus", "content", "paragraphs")) ??
    (html !== null && html.includes("<") ? fragmentOf(input.document, html) : null);
  const id = firstText(info, ["id"]) ?? digText(state, "cvid");
  if (!body) return null;
  return {
    title: digText(info, "title"),
    author: digText(info, "author", "name"),
    outlet: "哔哩哔哩",
    publishedAt: beijingTime(dig(info, "publish_time")),
    canonicalUri: id !== null && /^\d+$/.test(id) ? `https://www.bilibili.com/read/cv${id}` : null,
    body,
  };
}

function bodyOf({ document }: PageInput, paragraphs: readonly unknown[]): Element | null {
  if (paragraphs.length === 0) return null;
  const body = document.createElement("div");
  body.append(...opusParagraphs(document, paragraphs));
  return body;
}

function dateIn({ dates }: PageInput, text: string | null): string | null {
  return text === null ? null : (parseDate(text, { ...dates, zone: "+08:00" })?.iso ?? null);
}
