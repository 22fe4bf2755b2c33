import type { Article } from "../capture/article.ts";
import type { Capture } from "../capture/capture.ts";
import { matchArticles } from "../compare/same-article.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

export interface KnownArticleDeps {
  /** An article saved at another host of the same site, under the same path. */
  readonly findSister: (addressKey: string) => Promise<OriginalResource | null>;
  readonly newestCapture: (resourceId: string, via: "page") => Promise<Capture | null>;
}

/**
 * The saved article of which this one is the mobile or desktop page. The address alone proves nothing:
 * the texts must be of one article.
 */
export async function knownAtSister(
  article: Article,
  deps: KnownArticleDeps,
): Promise<OriginalResource | null> {
  const sister = await deps.findSister(article.canonicalUri);
  const newest = sister && (await deps.newestCapture(sister.id, "page"));
  return newest && matchArticles(newest, article).same ? sister : null;
}
