import type { SocialPost } from "./social-post.ts";
import { breakLines, spellExpressions } from "./social-text.ts";

/** A post as the page shows it. */
export interface ShownTweet {
  readonly id: string;
  /** Name in addresses, without @. */
  readonly handle: string;
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly post: SocialPost;
}

const WORDS = "[data-testid='tweetText']";
const LONG = "[data-testid='longformRichTextComponent'], [data-testid='twitterArticleRichTextView']";
const QUOTED = "[role='link'][tabindex]";

/**
 * The posts of a page of X, in its order: `article[data-testid=tweet]` with a link to itself around its time.
 * Seen in public extensions and crawlers, 2022–2026.
 */
export function tweetsShown(document: Document): readonly ShownTweet[] {
  return [...document.querySelectorAll("article[data-testid='tweet']")]
    .filter((article) => !article.parentElement?.closest("article"))
    .map(tweetOf)
    .filter((tweet) => tweet !== null);
}

/** A long article that stands on its page without a post around it; its address names the author. */
export function longArticleShown(document: Document, handle: string, id: string): ShownTweet | null {
  const view = document.querySelector("[data-testid='twitterArticleReadView']") ?? document.body;
  if (view.querySelector(LONG) === null) return null;
  return {
    id,
    handle,
    publishedAt: document.querySelector("time[datetime]")?.getAttribute("datetime") ?? null,
    title: titleIn(document),
    post: { ...postIn(view, null, null), author: handle === "i" ? null : `@${handle}` },
  };
}

function titleIn(box: ParentNode): string | null {
  return box.querySelector("[data-testid='twitter-article-title']")?.textContent?.trim() || null;
}

function tweetOf(article: Element): ShownTweet | null {
  const quoted = quotationIn(article);
  const times = [...article.querySelectorAll("a[href*='/status/'] time, time")];
  const time = times.findLast((one) => !quoted?.contains(one)) ?? null;
  const link = time?.closest("a")?.getAttribute("href") ?? "";
  const [, handle, id] = /\/(\w+)\/status\/(\d+)/.exec(link) ?? [];
  if (handle === undefined || id === undefined) return null;
  return {
    id,
    handle,
    publishedAt: time?.getAttribute("datetime")?.trim() || null,
    title: titleIn(article),
    post: postIn(article, quoted, `https://x.com/${handle}/status/${id}`),
  };
}

/** The box of a quoted post: the only one that has an author of its own. */
function quotationIn(article: Element): Element | null {
  const boxes = [...article.querySelectorAll(QUOTED)];
  return (
    boxes.find(
      (box) =>
        box.localName !== "a" &&
        (box.querySelector("[data-testid='User-Name']") ?? box.querySelector(WORDS)) !== null,
    ) ?? null
  );
}

function postIn(box: Element, quoted: Element | null, uri: string | null): SocialPost {
  const own = (selector: string): readonly Element[] =>
    [...box.querySelectorAll(selector)].filter((one) => !quoted?.contains(one));
  const name = own("[data-testid='User-Name']")[0];
  const long = own(LONG)[0];
  const photos = own("[data-testid='tweetPhoto'] img, a[href*='/photo/'] img");
  return {
    author: (name && !long?.contains(name) && nameIn(name)) || null,
    words: long ? longWords(long) : wordsOf(box.ownerDocument, own(WORDS)),
    pictures: onceEach(photos.filter((photo) => !long?.contains(photo)).map(fullSize)),
    uri,
    quoted: quoted && postIn(quoted, null, null),
  };
}

/** The shown name: the first words before the handle. */
function nameIn(box: Element): string | null {
  const copy = box.cloneNode(true) as Element;
  spellExpressions(copy);
  const first = copy.querySelector("a, span, div") ?? copy;
  const shown = (first.textContent ?? "").trim() || (copy.textContent ?? "").trim();
  return shown.replace(/\s*@\w+(?:·.*)?$/s, "").trim() || null;
}

function wordsOf(document: Document, parts: readonly Element[]): Element {
  const words = document.createElement("div");
  for (const part of parts) {
    const copy = part.cloneNode(true) as Element;
    spellExpressions(copy);
    breakLines(copy);
    words.append(...copy.childNodes);
  }
  return words;
}

/** A long article keeps its blocks, and its pictures in their places. */
function longWords(box: Element): Element {
  const copy = box.cloneNode(true) as Element;
  spellExpressions(copy);
  for (const image of copy.querySelectorAll("img")) {
    const address = fullSize(image);
    if (address === null) image.remove();
    else image.setAttribute("src", address);
  }
  return copy;
}

/** `name=orig` is the file as it was sent; pages show a smaller one. `null` for what is no picture of a post. */
function fullSize(image: Element): string | null {
  const uri = URL.parse(image.getAttribute("src") ?? "");
  if (uri?.hostname !== "pbs.twimg.com" || !uri.pathname.startsWith("/media/")) return null;
  if (uri.searchParams.has("format") || uri.searchParams.has("name")) uri.searchParams.set("name", "orig");
  return uri.href;
}

function onceEach(addresses: readonly (string | null)[]): readonly string[] {
  return [...new Set(addresses.filter((address) => address !== null))];
}
