import type { StatedByline } from "./article.ts";

/**
 * Whether the page in the reader's tab and what the server sent for the same address tell one text:
 * - `agrees`: the same headline and text;
 * - `disagrees`: the server's article reads otherwise. Somebody may have edited the page in the browser;
 * - `unknown`: nothing can be said. Pages that scripts write, walls and errors land here.
 */
export type Agreement = "agrees" | "disagrees" | "unknown";

/**
 * Why:
 * - `text-equal`: `agrees`;
 * - `text-changed`, `title-changed`: `disagrees`;
 * - the rest are `unknown`: nothing answered, an error status, a notice or wall, no article in the
 *   HTML, another article there, the greater part written by scripts, only such lines differ as
 *   scripts add and take away, or the server was asked so late that its text may have been edited since.
 */
export type AgreementGround =
  | "text-equal"
  | "text-changed"
  | "title-changed"
  | "no-answer"
  | "error-status"
  | "notice"
  | "no-article"
  | "another-article"
  | "mostly-scripted"
  | "lines-differ"
  | "asked-late";

export interface AgreementVerdict {
  readonly agreement: Agreement;
  readonly ground: AgreementGround;
  /** Characters that only the page has, and that only the server sent; `null` when no texts were compared. */
  readonly added: number | null;
  readonly removed: number | null;
}

export interface ServedHeader {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** The article in the server's HTML, as far as later checks compare with it. */
export interface ServedArticle {
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  /** Addresses of its pictures in reading order, and whose rules read it. Absent in older files. */
  readonly pictures?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  /** What its data state of author and time. */
  readonly stated?: StatedByline | undefined;
}

/** Milliseconds after a capture beyond which another answer says nothing of the moment: much may have happened. */
export const SAME_MOMENT = 2 * 60_000;

/**
 * What a server sent to nobody in particular (no cookies, no referrer) for the address of a page, right
 * after that page was captured. At most one for a capture; never altered after it is written.
 */
export interface ServedView extends AgreementVerdict {
  /** That of the capture. */
  readonly id: string;
  readonly resourceId: string;
  /** When the answer had come. ISO 8601 UTC, by this computer's clock: compare the `date` header. */
  readonly servedAt: string;
  readonly requestedUri: string;
  /** Address after redirects. */
  readonly finalUri: string;
  /** HTTP status; 0 = no answer. */
  readonly status: number;
  /** Those that speak of the document: see `kept-headers.ts`. */
  readonly headers: readonly ServedHeader[];
  /** Digest of the body's bytes as they came, in `payloads`; `null` when nothing answered. */
  readonly bodyDigest: string | null;
  /** What the bytes were decoded with. */
  readonly charset: string | null;
  /** `null` when the answer holds no article, or another one. */
  readonly article: ServedArticle | null;
}
