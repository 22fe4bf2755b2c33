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
  /** Whether the post has no headline: what the page's head gives as one is the beginning of its words. */
  readonly isUntitled?: (input: PageInput) => boolean;
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
  const untitled = site.isUntitled?.(input) ?? false;
  const draft =
    article && !shown ? draftOfData(site, input, article) : draftOfPage(site, input, strict, article);
  return typeof draft === "string" || !untitled ? draft : { ...draft, title: null };
}

function draftOfData(site: DataSite, input: PageInput, article: DataArticle): ArticleDraft | RefusalReason {
  const { body, ...fields } = article;
  site.prepare?.(body);
  // As the generic rules do with what the page shows.
  if (site.rules.parts) pruneFixtures(body, site.rules.drop);
  else pruneContent(body, site.rules.drop);
  return vouchedDraft(input, body, fields);
}

/** What only the data tells of an article that the page shows is added. */
function draftOfPage(
  site: DataSite,
  input: PageInput,
  strict: boolean,
  article: DataArticle | null,
): ArticleDraft | RefusalReason {
  site.prepare?.(input.document);
  const draft = extractGeneric(input, strict, site.rules);
  if (typeof draft === "string" || !article) return draft;
  return {
    ...draft,
    author: draft.author ?? article.author,
    // What is shown may be the time of the last edit (编辑于).
    publishedAt: article.publishedAt ?? draft.publishedAt,
    canonicalUri: draft.canonicalUri ?? article.canonicalUri ?? null,
  };
}
