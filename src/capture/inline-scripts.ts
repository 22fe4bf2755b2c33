import { liveDocument } from "./unclobbered.ts";

/** Sources of the scripts that stand in a page itself, one after the other. They are read, never run. */
export function inlineScripts(document: Document): string {
  return [...liveDocument(document).querySelectorAll("script:not([src])")]
    .map((script) => script.textContent ?? "")
    .join("\n");
}
