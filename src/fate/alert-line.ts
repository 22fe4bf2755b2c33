import type { LiveDocument } from "../capture/unclobbered.ts";
import { foldSentence } from "./fold-sentence.ts";
import type { Block } from "./read-blocks.ts";

/** A script that first of all says something. What a function may say some day is no word of the page. */
const SPEAKS = /^\s*(?:<!--\s*)?(?:window\.)?alert\((["'])([^"'\\<>]{4,80})\1\)/;

/**
 * What a page says in a box before it sends the reader back: all that many an old publishing system shows
 * for what is gone, with status 200 and an empty page. Seen in public sources of such systems, 2026-11.
 */
export function alertLine(document: LiveDocument): Block | null {
  for (const element of document.querySelectorAll("script:not([src])")) {
    const text = SPEAKS.exec(element.textContent ?? "")?.[2]?.trim();
    if (text) return { text, folded: foldSentence(text), element, aside: false, linked: 0 };
  }
  return null;
}
