import type { SocialPost } from "./social-post.ts";
import { onceEach, weiboPicture } from "./weibo-picture.ts";
import { WEIBO_TEMPLATES, type WeiboTemplate } from "./weibo-templates.ts";
import { isFolded, weiboWords } from "./weibo-words.ts";

export interface ShownPost {
  readonly post: SocialPost;
  /** The page shows only the beginning of a long post. */
  readonly folded: boolean;
}

/** The post that a page of Weibo shows, with the one that it repeats; `null` when it shows none. */
export function weiboPostShown(document: Document): ShownPost | null {
  for (const template of WEIBO_TEMPLATES) {
    const box = [...document.querySelectorAll(template.post)].find((one) => wordsIn(one, template, null));
    if (box) return postIn(box, template);
  }
  return null;
}

function postIn(box: Element, template: WeiboTemplate): ShownPost | null {
  const repeated = box.querySelector(template.repeated);
  const words = wordsIn(box, template, repeated);
  if (!words) return null;
  const below = repeated && wordsIn(repeated, template, null);
  const post: SocialPost = {
    author: nameIn(box, template.author, repeated),
    words: prepared(words, template),
    pictures: picturesIn(box, repeated),
    uri: null,
    quoted: repeated && below ? repeatedPost(repeated, below, template) : null,
  };
  return { post, folded: isFolded(words) || (below !== null && isFolded(below)) };
}

function repeatedPost(box: Element, words: Element, template: WeiboTemplate): SocialPost {
  const name = box.querySelector(template.repeatedAuthor);
  const author = (name?.textContent ?? "").replace(/^[\s@]+|[\s:：]+$/g, "") || null;
  const copy = words.cloneNode(true) as Element;
  // On the mobile page the name stands in front of the words, in the same box.
  const head = name && words.contains(name) ? copy.querySelector("span") : null;
  if (head && (head.textContent ?? "").replace(/^[\s@]+|[\s:：]+$/g, "") === author) {
    if (/^\s*[:：]/.test(head.nextSibling?.nodeValue ?? "")) head.nextSibling?.remove();
    head.remove();
  }
  return {
    author,
    words: weiboWords(copy, isPreformatted(template)),
    pictures: picturesIn(box, null),
    uri: null,
    quoted: null,
  };
}

function prepared(words: Element, template: WeiboTemplate): Element {
  return weiboWords(words.cloneNode(true) as Element, isPreformatted(template));
}

/** Only the pages since 2021 keep line feeds; in older ones they are the template's own. */
function isPreformatted(template: WeiboTemplate): boolean {
  return template === WEIBO_TEMPLATES[0];
}

function wordsIn(box: Element, template: WeiboTemplate, outside: Element | null): Element | null {
  for (const selector of template.words)
    for (const found of box.querySelectorAll(selector))
      if (!outside?.contains(found) && (found.textContent ?? "").trim() !== "") return found;
  return null;
}

function nameIn(box: Element, selector: string, outside: Element | null): string | null {
  const names = [...box.querySelectorAll(selector)].filter((name) => !outside?.contains(name));
  return names.map((name) => (name.textContent ?? "").trim()).find((name) => name !== "") ?? null;
}

function picturesIn(box: Element, outside: Element | null): readonly string[] {
  const images = [...box.querySelectorAll("img")].filter((image) => !outside?.contains(image));
  return onceEach(
    images.map((image) => weiboPicture(image.getAttribute("data-src") ?? image.getAttribute("src") ?? "")),
  );
}
