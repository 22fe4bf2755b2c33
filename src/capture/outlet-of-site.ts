import type { ArticlePlace } from "./article-place.ts";
import { documentTitle } from "./document-title.ts";
import { declaredOutlet, titleOutlet } from "./named-byline.ts";
import { printedIn } from "./newspaper.ts";
import type { PageLine } from "./page-lines.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { siteOwner } from "./site-owner.ts";

export interface OutletClues {
  readonly document: Document;
  readonly metadata: PageMetadata;
  readonly lines: readonly PageLine[];
  readonly place: ArticlePlace;
  /** Empty when there is none. */
  readonly headline: string;
  /** How the site is cited, when it is known. */
  readonly siteName: string | null;
}

/**
 * The outlet when the byline names none: the paper in which the text was printed, the head's word, the end
 * of the title when it reads like an outlet, the site's foot, the end of the title whatever it is.
 */
export function outletOfSite(clues: OutletClues): string | null {
  const title = documentTitle(clues.document);
  const tail = titleOutlet(title, clues.headline);
  return (
    printedIn(clues.lines, title) ??
    declaredOutlet(clues.metadata, clues.siteName) ??
    (tail?.sure ? tail.name : null) ??
    siteOwner(clues.lines, clues.place) ??
    tail?.name ??
    null
  );
}
