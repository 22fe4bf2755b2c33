import type { Extraction } from "../capture/article.ts";
import type { PageSignals } from "./page-signals.ts";

/** What the background asks of the capture script. */
export interface ReadOptions {
  /** Whether the page's own HTML is wanted too: only when it is about to be saved. */
  readonly withPage: boolean;
  /** Automatic captures refuse lists and home pages that a reader may still save by hand. */
  readonly strict: boolean;
}

/** What stood in one frame of a page. */
export interface FrameReading {
  readonly uri: string;
  readonly html: string;
}

/** What the capture script found in its page, in one moment. */
export interface PageReading {
  /** `location.href`. */
  readonly uri: string;
  /** `document.contentType`. */
  readonly contentType: string;
  /** `document.characterSet`. */
  readonly charset: string;
  /** Status of the navigation; `null` where the browser does not tell. */
  readonly status: number | null;
  /**
   * ISO 8601 UTC of the moment at which the document was asked for; `null` when its bytes came out of the
   * browser's cache. Absent where the browser does not tell.
   */
  readonly loadedAt?: string | null | undefined;
  readonly extraction: Extraction;
  readonly signals: PageSignals;
  /** Serialised DOM, doctype included; `null` when not asked for or beyond `PAGE_HTML_LIMIT`. */
  readonly pageHtml: string | null;
  /** When this document came to be, also out of a cache, in milliseconds since 1970: tells two loads apart. */
  readonly openedAt?: number | undefined;
  /** Whether more text may be on its way. */
  readonly settling?: boolean | undefined;
  /** Addresses of frames of other sites, large enough to hold the article that the page itself lacks. */
  readonly bodyFrames?: readonly string[] | undefined;
}

/** Longest page HTML that is sent, in characters: messages are capped at 64 MiB, of which UTF-8 may take three bytes each. */
export const PAGE_HTML_LIMIT = 16_000_000;
