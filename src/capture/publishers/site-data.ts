import type { RefusalReason } from "../article.ts";
import { pruneContent, pruneFixtures } from "../prune-content.ts";
import { extractGeneric } from "./generic.ts";
import type { ArticleDraft, PageInput, SiteRules } from "./publisher.ts";
import { vouchedDraft, type DraftFields } from "./social-post.ts";

/** An article as the data in a page's scripts tells it. */
export interface DataArticle extends DraftFields {
  /** Stands in no page. */
  readonly body: Element;
}

/** A site whose served page may hold the article in a script alone. */
export interface DataSite {
  readonly rules: SiteRules;
  /** Matches where the page itself shows the article. */
  readonly shown: string;
  readonly read: (input: PageInput) => DataArticle | null;
  /** Brings the platform's mark-up into the form that data gives; `root` is the copy of the page, or a body. */
  readonly prepare?: (root: ParentNode) => void;
}

/** What the page shows; where it shows nothing yet, what its data holds. */
export function extractDataSite(
  site: DataSite,
  input: PageInput,
  strict: boolean,
): ArticleDraft | RefusalReason {
  const shown = [...input.document.querySelectorAll(site.shown)].some(
    (box) => (box.textContent ?? "").trim() !== "",
  );
  const article = site.read(input);
  if (shown) site.prepare?.(input.document);
  if (shown || !article) return withIdentity(extractGeneric(input, strict, site.rules), article);
  const { body, ...fields } = article;
  site.prepare?.(body);
  // As the generic rules do with what the page shows.
  if (site.rules.parts) pruneFixtures(body, site.rules.drop);
  else pruneContent(body, site.rules.drop);
  return vouchedDraft(input, body, fields);
}

/** What only the data tells of an article that the page shows. */
function withIdentity(
  draft: ArticleDraft | RefusalReason,
  article: DataArticle | null,
): ArticleDraft | RefusalReason {
  if (typeof draft === "string" || !article) return draft;
  return {
    ...draft,
    author: draft.author ?? article.author,
    publishedAt: draft.publishedAt ?? article.publishedAt,
    canonicalUri: draft.canonicalUri ?? article.canonicalUri ?? null,
  };
}
