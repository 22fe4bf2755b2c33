import type { AccountIdentity } from "../resource/account-identity.ts";
import type { ArticleSource, Lacking, Partiality, StatedByline } from "./article.ts";
import type { ImageLack } from "./image-lack.ts";
import type { CaptureFrame, CaptureScreenshot, ClockZone } from "./capture-evidence.ts";

/** How the original was read: in the reader's tab, or by our own cookie-less request. */
export type Via = "page" | "fetch";

/** What made us capture. */
export type Trigger = "manual" | "watchlist" | "recheck" | "import";

/** One image of an article. `digest` is `null` when its bytes could not be had. */
export interface CaptureImage {
  /** Absolute address as the article names it, or a `data:` picture of the page itself. */
  readonly uri: string;
  /** `sha256:<64 hex>` of the bytes in `payloads`, or `null` when missing. */
  readonly digest: string | null;
  /** Sniffed from the bytes, e.g. `image/jpeg`; `null` when missing. */
  readonly mediaType: string | null;
  /** Size in bytes; 0 when missing. */
  readonly bytes: number;
  /** Why it is missing. Absent when it is not, and in archives of other tools. */
  readonly lack?: ImageLack | undefined;
  /** Why these bytes may not be the picture. Absent when nothing speaks against them. */
  readonly doubt?: ImageDoubt | undefined;
}

/**
 * `same-answer`: the host gave these bytes for several addresses of the article, also when it was told
 * who asks. A picture that the author repeats looks like this, and so does a stand-in.
 */
export type ImageDoubt = "same-answer";

/** The circumstances of a capture, kept so that it can be judged later. */
export interface Provenance {
  /** Address asked for. */
  readonly requestedUri: string;
  /** Address after redirects. */
  readonly finalUri: string;
  /** HTTP status of the document, `null` where the browser does not tell. */
  readonly status: number | null;
  /** `document.characterSet`, or the charset that the bytes were decoded with. */
  readonly charset: string | null;
  /** Publisher row that prepared the page, e.g. `wechat`, `generic`. */
  readonly publisher: string;
  /** Extension version that extracted it. */
  readonly extractor: string;
  readonly userAgent: string | null;
  /** Absent in archives of other tools. */
  readonly clock?: ClockZone | undefined;
}

/** One immutable recording of a resource. Never altered after it is written. */
export interface Capture {
  /** UUID. */
  readonly id: string;
  readonly resourceId: string;
  /** ISO 8601 UTC. */
  readonly capturedAt: string;
  readonly via: Via;
  readonly trigger: Trigger;
  /** Id of the watch rule that fired; `null` unless `trigger` is `watchlist`. */
  readonly rule: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** The account that published it; `null` (or absent, in a file written elsewhere) when none is known. */
  readonly account?: AccountIdentity | null | undefined;
  /** Where the article itself says that it comes from; `null` (or absent, in a file written elsewhere) when it names nothing. */
  readonly source?: ArticleSource | null | undefined;
  /** ISO 8601 with zone, or `YYYY-MM-DD` where the page shows no time. */
  readonly publishedAt: string | null;
  /** What the page's own data state of author and time. Absent where a publisher's rules read those. */
  readonly stated?: StatedByline | undefined;
  /** BCP 47. */
  readonly language: string | null;
  /** Why part of the article is missing; `null` when it is whole. */
  readonly partial: Partiality | null;
  /** What is known of the missing part. Absent in archives of other tools. */
  readonly lacking?: Lacking | null | undefined;
  /**
   * The capture of which this one is the fuller reading: the same page, read again after more of the article
   * had arrived. What it adds is no edit. Absent for most.
   */
  readonly continues?: string | null | undefined;
  /** One line per paragraph. */
  readonly text: string;
  /** Cleaned HTML of the article: no script, style, handler or frame. Image sources are absolute. */
  readonly html: string;
  readonly images: readonly CaptureImage[];
  /** `sha256:<hex>` over the article's content: see `payloadDigest`. */
  readonly payloadDigest: string;
  /** Digest of the page's own HTML in `payloads`; `null` when it was not kept. */
  readonly pageDigest: string | null;
  /** Frames of the page that could be read. Absent in archives of other tools. */
  readonly frames?: readonly CaptureFrame[] | undefined;
  /** `null` unless the reader asked for one. Absent in archives of other tools. */
  readonly screenshot?: CaptureScreenshot | null | undefined;
  readonly provenance: Provenance;
}

/** Content, stored once per digest. */
export interface Payload {
  /** `sha256:<64 lower-case hex>` of `bytes` (before any compression). */
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
