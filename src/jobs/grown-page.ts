import type { Article } from "../capture/article.ts";
import type { Capture } from "../capture/capture.ts";
import { isContinuation } from "../compare/is-continuation.ts";
import type { PageReading } from "../fate/page-reading.ts";

/** Milliseconds for which a page that was captured may go on filling. */
const GROWS_FOR = 10 * 60_000;

/**
 * What a page shows against the newest capture of it, when that was taken of this very load of the page:
 * - `grown`: more of the same article has arrived. No edit, and worth keeping;
 * - `other`: something else differs. Scripts take away and rearrange what they showed: no fuller copy;
 * - `null`: the page was loaded anew since, and is judged by itself.
 */
export function growthSince(
  capture: Capture | null,
  { openedAt }: PageReading,
  article: Article,
): "grown" | "other" | null {
  if (!capture || openedAt == null) return null;
  const capturedAt = Date.parse(capture.capturedAt);
  if (openedAt >= capturedAt || capturedAt - openedAt > GROWS_FOR) return null;
  return isContinuation(capture, article) ? "grown" : "other";
}
