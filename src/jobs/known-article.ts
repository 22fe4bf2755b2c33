import type { Article } from "../capture/article.ts";
import type { Capture } from "../capture/capture.ts";
import { matchArticles } from "../compare/same-article.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

export interface KnownArticle {
  readonly resource: OriginalResource;
  /** The newest capture of its page. */
  readonly newest: Capture | null;
}

export interface KnownArticleDeps {
  /**
   * What is saved under exactly this canonical address, and else what is saved at another host of the
   * same site, under the same path.
   */
  readonly lookUpArticle: (
    canonicalUri: string,
  ) => Promise<{ own: KnownArticle | null; sister: KnownArticle | null }>;
}

/**
 * The saved article that this one is. A sister's address alone, a mobile or desktop page's, proves
 * nothing: the texts must be of one article.
 */
export async function knownArticle(article: Article, deps: KnownArticleDeps): Promise<KnownArticle | null> {
  const { own, sister } = await deps.lookUpArticle(article.canonicalUri);
  if (own) return own;
  return sister?.newest && matchArticles(sister.newest, article).same ? sister : null;
}
