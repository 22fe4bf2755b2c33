import type { Article, Extraction } from "../capture/article.ts";
import type { Capture, Via } from "../capture/capture.ts";
import type { ReadArticle } from "../compare/byline-changes.ts";
import type { ProbeRelation } from "./probe.ts";
import type { PageSignals } from "./page-signals.ts";

/** What one look at an address brought. Plain data: it crosses from the page to the background. */
export interface Evidence {
  readonly via: Via;
  /** The saved address. */
  readonly requestedUri: string;
  /** Address after redirects; equals `requestedUri` when nothing answered. */
  readonly finalUri: string;
  /** When it answered by the server's clock, ISO 8601 UTC; `null` or absent when that is not known. */
  readonly serverTime?: string | null | undefined;
  /** HTTP status; 0 = no answer, `null` = the browser does not tell. */
  readonly status: number | null;
  /** What was found on the page; `null` when there was no HTML to read. */
  readonly extraction: Extraction | null;
  /** Notices and walls on the page; `null` when there was no HTML to read. */
  readonly signals: PageSignals | null;
  /** How the page stands to what the site answers for an address that cannot exist. Absent when it was not asked. */
  readonly probe?: ProbeRelation | undefined;
  /** Version of the extractor that read it. Absent where nothing is to be compared. */
  readonly extractor?: string | undefined;
}

/** A capture, or what the server sent beside one, as far as the judge compares with it. */
export interface Memento extends Pick<ReadArticle, "pictures" | "publisher" | "extractor" | "stated"> {
  readonly capturedAt: string;
  readonly via: Via;
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: Article["publishedAt"];
  readonly author: string | null;
  readonly outlet: string | null;
  readonly canonicalUri: string;
  /** Why the copy is not the whole article; absent where that is not known. */
  readonly partial?: Capture["partial"] | undefined;
}
