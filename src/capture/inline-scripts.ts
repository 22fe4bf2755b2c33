import { liveDocument } from "./unclobbered.ts";

/** Sources of the scripts that stand in a page itself, one after the other. They are read, never run. */
export function inlineScripts(document: Document): string {
  return [...liveDocument(document).querySelectorAll("script:not([src])")]
    .map((script) => script.textContent ?? "")
    .join("\n");
}

/** Source of the script element with this id; `null` when there is none. It is read, never run. */
export function scriptById(document: Document, id: string): string | null {
  const scripts = liveDocument(document).querySelectorAll("script[id]:not([src])");
  const named = [...scripts].find((script) => script.getAttribute("id") === id);
  return named?.textContent ?? null;
}
