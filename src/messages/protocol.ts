import type { BatchDeed, BatchLink, BatchSource } from "../batch/batch.ts";
import type { LinkGroup } from "../batch/link-group.ts";
import type { Partiality, RefusalReason } from "../capture/article.ts";
import type { ImageLack } from "../capture/image-lack.ts";
import type { BundleStage } from "../exchange/parse-bundle.ts";
import type { Verdict } from "../fate/fate.ts";
import type { WatchExplanation } from "../resource/explain-watch.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import type { SettingChange } from "../settings/settings.ts";
import type { LookOutcome, SaveElsewhereOutcome } from "./elsewhere-outcome.ts";

/** Why Ironpot cannot read a tab at all. */
export type Unsupported = "browser-page" | "private-window" | "not-html" | "no-access";

/** Why a tab cannot be shown: also because it was closed, went elsewhere, or gave what no page gives. */
export type Unseen = Unsupported | "unreadable";

/** How a save ended. `saved` and `already-saved` are answered only after the record was read back. */
export type SaveOutcome =
  | {
      readonly kind: "saved" | "already-saved";
      readonly resourceId: string;
      readonly captureId: string;
      /** Images of the article, and those of them whose bytes could not be had. */
      readonly images: number;
      readonly missingImages: number;
      /** Whether the page's own HTML is kept beside the article: one that is too large is not. */
      readonly pageKept: boolean;
      /** Why the copy is not the whole article; `null` or absent when it is. */
      readonly partial?: Partiality | null;
    }
  | { readonly kind: "unsupported"; readonly why: Unsupported }
  | {
      readonly kind: "refused";
      readonly reason: RefusalReason;
      /** Origins to ask for: the article seems to stand in a frame of theirs. */
      readonly frameOrigins?: readonly string[];
    }
  /** The page shows a notice or a wall in place of an article. */
  | { readonly kind: "refused-notice"; readonly verdict: Verdict }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly cause: FailureCause; readonly detail: string };

export type FailureCause = "storage-full" | "storage-error" | "page-changed" | "script-error";

/** The watchlist's word on a page, with its reasons. */
export interface WatchState extends WatchExplanation {
  /** Origins (match patterns) the rule needs and does not have. */
  readonly missingOrigins: readonly string[];
  /** Whether the page itself is watched by a rule that has access to it; the others are then of other hosts. */
  readonly pageGranted: boolean;
}

/** What the popup shows of a tab. */
export type TabState =
  | { readonly kind: "unsupported"; readonly why: Unseen }
  | {
      readonly kind: "page";
      readonly uri: string;
      readonly title: string;
      readonly watch: WatchState;
      /** The saved article that this page belongs to. */
      readonly resourceId: string | null;
      /** The capture that the page was compared with. */
      readonly captureId: string | null;
      /** What the page shows now against that capture; `null` when nothing is saved. */
      readonly verdict: Verdict | null;
      /** Characters added and removed since that capture; `null` unless edited. */
      readonly edit: { readonly added: number; readonly removed: number } | null;
      /** Whether "save now" has something to save. */
      readonly readable: true | RefusalReason | "notice";
      /** Whether text may still be on its way: a save waits for it. */
      readonly settling?: boolean;
      /** Whether more of the article has arrived since that capture was taken of this very page. */
      readonly grown?: boolean;
      /** Origins to ask for: the article seems to stand in a frame of theirs. */
      readonly frameOrigins?: readonly string[];
    };

export type CheckOutcome =
  | { readonly kind: "checked"; readonly verdict: Verdict; readonly observedAt: string }
  /** Origins to ask for, in the gesture, before trying again. */
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
  | { readonly kind: "unknown-resource" }
  /** The address is on a private network, which is never asked: says nothing of the original. */
  | { readonly kind: "private-network" }
  | { readonly kind: "failed"; readonly detail: string };

/** How the attempt to get a capture's missing images ended. */
export type CompleteOutcome =
  /** `added` came now and were read back; `lacks` could still not be had. `cancelled`: by the reader. */
  | {
      readonly kind: "completed" | "cancelled";
      readonly added: number;
      readonly lacks: readonly { readonly uri: string; readonly lack: ImageLack }[];
    }
  /** Origins to ask for, in the gesture, before trying again. */
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
  | { readonly kind: "unknown-capture" }
  | { readonly kind: "failed"; readonly cause: FailureCause; readonly detail: string };

export type ImportOutcome =
  | {
      readonly kind: "imported";
      readonly resources: number;
      readonly captures: number;
      readonly observations: number;
      readonly watchRules: number;
    }
  /** `place` is a JSON path such as `captures[3].payloadDigest`. */
  | {
      readonly kind: "rejected";
      /** `conflict`: it contradicts what is here; `too-large`: more bytes than are read at once. */
      readonly why: BundleStage | "conflict" | "too-large";
      readonly place: string;
      /** In English, for whoever mends the file. */
      readonly reason: string;
    }
  | { readonly kind: "failed"; readonly cause: FailureCause; readonly detail: string };

export type StartOutcome =
  | { readonly kind: "started"; readonly batchId: string }
  /** None of the links is a web address. */
  | { readonly kind: "no-links" }
  | { readonly kind: "failed"; readonly cause: FailureCause; readonly detail: string };

/** The links that a page offers; `page-changed` when the tab went elsewhere, and with it our access. */
export type PageLinks =
  | {
      readonly kind: "links";
      readonly uri: string;
      readonly title: string;
      readonly groups: readonly LinkGroup[];
    }
  | { readonly kind: "unsupported"; readonly why: Unsupported | "page-changed" };

/** Commands of our own pages to the background, the only writer. */
export interface Protocol {
  /** Saves the article that the tab shows. */
  saveTab(request: { readonly tabId: number }): SaveOutcome;
  /** Ends a running save; nothing of it is kept. */
  cancelSave(request: { readonly tabId: number }): void;
  /** Reads the tab and judges it against the saved copy. Writes an observation when there is one. */
  inspectTab(request: { readonly tabId: number }): TabState;
  /** Fetches the original (no cookies, no referrer) and judges it. */
  checkResource(request: { readonly resourceId: string }): CheckOutcome;
  /** Asks the public archives that the reader allowed for copies from before the removal. */
  lookElsewhere(request: { readonly resourceId: string }): LookOutcome;
  /** Has the Wayback Machine save the original, where the reader agreed and it still stands. */
  saveElsewhere(request: { readonly resourceId: string }): SaveElsewhereOutcome;
  /** Asks once more for the images that a capture lacks; what comes is kept beside it. */
  completeImages(request: { readonly captureId: string }): CompleteOutcome;
  /** Ends a running attempt at a capture's images; what had come by then is kept. */
  cancelComplete(request: { readonly captureId: string }): void;
  /** Removes an article with its captures, observations and payloads nobody else uses. */
  deleteResource(request: { readonly resourceId: string }): void;
  putWatchRule(request: { readonly rule: WatchRule }): void;
  /** Rules of a file that the reader saw and agreed to: all or none. */
  putWatchRules(request: { readonly rules: readonly WatchRule[] }): void;
  putSetting(change: SettingChange): void;
  deleteWatchRule(request: { readonly id: string }): void;
  /** Reads a bundle from a `blob:` address of the sending page. */
  importArchive(request: { readonly blobUri: string }): ImportOutcome;
  /** Lists the article links of the page that a tab shows. */
  listPageLinks(request: { readonly tabId: number }): PageLinks;
  /** Begins to save many links; goes on whatever becomes of the page that asked. */
  startBatch(request: {
    readonly source: BatchSource;
    readonly title: string | null;
    readonly links: readonly BatchLink[];
  }): StartOutcome;
  /** Begins to look at the originals of these articles; goes on whatever becomes of the page that asked. */
  startCheck(request: { readonly resourceIds: readonly string[] }): StartOutcome;
  steerBatch(request: { readonly batchId: string; readonly deed: BatchDeed }): void;
  /**
   * From the watcher, a content script and therefore untrusted: it only says that its page can be
   * read now. Answers whether the watcher should look again when the page changes.
   */
  pageReady(): { readonly lookAgain: boolean };
  /**
   * The banner on a removed page: the reader wants its copy. Like `pageReady` it comes from a content
   * script and carries nothing: the tab's address is the browser's word, and nothing is answered.
   */
  openCopy(): void;
  /** The banner was put away: not again on this page until the browser is closed. */
  dismissBanner(): void;
}

/** What content scripts may say. Everything else is for our own pages alone. */
export type FromPages = "pageReady" | "openCopy" | "dismissBanner";
