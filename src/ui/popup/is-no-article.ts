import type { TabState } from "../../messages/protocol.ts";

type Readable = Extract<TabState, { kind: "page" }>["readable"];

/**
 * Whether a page will never be saved as it stands: a list, a notice, a wall. One with no text or
 * little of it may still be loading.
 */
export function isNoArticle(readable: Readable): readable is "list" | "notice" {
  return readable === "list" || readable === "notice";
}
