import { documentTitle } from "./document-title.ts";

/** What the writing of a page tells before anything is read from it. */
export interface PageWriting {
  readonly chinese: boolean;
  /** Zone of times written without one: pages of one country write its time and do not say so. */
  readonly zone: string | null;
}

/** Runs of what is none: taken out, they leave as many characters as there are. */
const NO_KANA = /[^\u3041-\u30FF]+/g;
const NO_HANGUL = /[^\uAC00-\uD7A3]+/g;
const NO_HAN = /[^\u4E00-\u9FFF]+/g;

/** So many tell the language. */
const BLOCKS = 60;

/** Chinese pages write Beijing (Taipei, Hong Kong) time; Japanese and Korean ones that of Tokyo and Seoul. */
export function pageWriting(document: Document): PageWriting {
  const title = documentTitle(document);
  // The text of a few paragraphs: that of the whole body would hold megabytes of scripts.
  const blocks = document.querySelectorAll("p, h1, h2, li, td");
  let sample = "";
  for (let at = 0; at < Math.min(blocks.length, BLOCKS); at++)
    sample += (blocks[at]?.textContent ?? "").slice(0, 400);
  const han = count(sample, NO_HAN);
  // A Chinese text may quote a few kana; a Japanese one is a third of them.
  if (count(sample, NO_KANA) > Math.max(20, han / 5) || count(sample, NO_HANGUL) > Math.max(60, han))
    return { chinese: false, zone: "+09:00" };
  const chinese = /[\u4E00-\u9FFF]{2}/.test(title) || han > 60;
  return { chinese, zone: chinese ? "+08:00" : null };
}

function count(text: string, others: RegExp): number {
  return text.replace(others, "").length;
}
