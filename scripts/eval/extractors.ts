import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { extractArticle } from "../../src/capture/extract-article.ts";
import { parseHtml } from "../../src/capture/parse-html.ts";

/** What an extractor says of a page, in the fields that a corpus labels. */
export interface Extracted {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly text: string;
  /** Pictures of the body; one that is shown twice counts twice, as a reader would count. */
  readonly images: number;
  /** Why there is nothing; `null` when there is. */
  readonly error: string | null;
}

/** Reads an article from a parsed page, which it may change. */
export type Extractor = (document: Document, uri: string) => Promise<Extracted>;

export type ExtractorName = "ironpot" | "readability" | "defuddle";

/**
 * Ironpot and what it is compared with (docs/comparison.md). The other two answer as they come: nothing
 * of theirs is cleaned, resolved or filled in from elsewhere.
 */
export const EXTRACTORS: Readonly<Record<ExtractorName, Extractor>> = {
  ironpot: async (document, uri) => {
    const extraction = extractArticle(document, uri, { now: new Date() });
    if (extraction.kind === "refused") return nothing(extraction.reason);
    const { title, publishedAt, author, outlet, text, html, images } = extraction.article;
    const shown = Math.max(images.length, pictures(html));
    return { title, publishedAt, author, outlet, text, images: shown, error: null };
  },
  readability: async (document) => {
    const parsed = new Readability(document).parse();
    if (!parsed) return nothing("null");
    return {
      title: parsed.title ?? null,
      publishedAt: parsed.publishedTime ?? null,
      author: parsed.byline ?? null,
      outlet: parsed.siteName ?? null,
      text: parsed.textContent ?? "",
      images: pictures(parsed.content ?? ""),
      error: null,
    };
  },
  defuddle: async (document, uri) => {
    // Without `useAsync: false` it would ask third parties about posts that the page does not hold.
    const parsed = await Defuddle(document, uri, { useAsync: false });
    return {
      title: orNull(parsed.title),
      publishedAt: orNull(parsed.published),
      author: orNull(parsed.author),
      outlet: orNull(parsed.site),
      text: parseHtml(parsed.content, uri).body.textContent ?? "",
      images: pictures(parsed.content),
      error: null,
    };
  },
};

/** The name of a known extractor; `null` for any other word. */
export function extractorName(word: string): ExtractorName | null {
  return Object.hasOwn(EXTRACTORS, word) ? (word as ExtractorName) : null;
}

function nothing(error: string): Extracted {
  return { title: null, publishedAt: null, author: null, outlet: null, text: "", images: 0, error };
}

function pictures(html: string): number {
  return html.match(/<img[\s>]/g)?.length ?? 0;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
