import { addedText } from "./added-text.ts";

/** Milliseconds without new text after which a page counts as settled. */
const QUIET = 600;
/** A page younger than this may have changed right before we came. */
const NEW = 3_000;
/** A page younger than this may yet be filled by a script, when it has no text to speak of. */
const FILLING = 10_000;
/** Milliseconds for which arriving text is noted. */
const NOTED_FOR = 30_000;

/** What this script's world remembers of the page between two readings. */
interface Notes {
  ironpotLastText?: number;
}

/** Notes from the first reading on when text arrives. The page cannot tell: an observer of ours is seen by nobody. */
export function noteArrivals(): void {
  const notes = globalThis as Notes;
  if (notes.ironpotLastText !== undefined) return;
  notes.ironpotLastText = performance.now() < NEW ? performance.now() : -QUIET;
  const observer = new MutationObserver((changes) => {
    if (addedText(changes) > 0) notes.ironpotLastText = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  setTimeout(() => observer.disconnect(), NOTED_FOR);
}

/** Whether text may still be on its way. `lacksText`: nothing was found that could be saved. */
export function isArriving(lacksText: boolean): boolean {
  const age = performance.now();
  const last = (globalThis as Notes).ironpotLastText ?? -QUIET;
  return document.readyState === "loading" || age - last < QUIET || (lacksText && age < FILLING);
}
