import type { ItemOutcome } from "./item-outcome.ts";

/** Where the links of a batch came from; `library`: from the saved articles. */
export type BatchSource = "links" | "tabs" | "bookmarks" | "page" | "library";

/** What is done with each line: its article is saved, or the original of a saved one looked at. */
export type BatchWork = "save" | "check";

/**
 * - `running`: its lines are taken one after the other;
 * - `paused`: lines under way end, no other is taken;
 * - `cancelled`: what was not seen to by then stays so;
 * - `done`: no line waits.
 */
export type BatchState = "running" | "paused" | "cancelled" | "done";

/** What the reader may do with a batch. `remove` forgets the list of addresses; what was saved stays. */
export type BatchDeed = "pause" | "resume" | "cancel" | "retry" | "remove";

/** Many addresses that the reader wants saved or checked. Lives in the archive, so that it outlives the background. */
export interface Batch {
  /** UUID. */
  readonly id: string;
  readonly work: BatchWork;
  readonly source: BatchSource;
  /** What it was taken from, e.g. a bookmark folder's name; `null` for a pasted list. */
  readonly title: string | null;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly state: BatchState;
}

/**
 * - `queued`: waits for its turn;
 * - `working`: its turn is now. Found at a start of the background it says that the last one died over it;
 * - every other state is an end, and `outcome` has the details.
 */
export type ItemState =
  | "queued"
  | "working"
  | "saved"
  | "already-saved"
  | "checked"
  | "refused"
  | "failed"
  | "permission-needed"
  | "cancelled";

/** One line of a batch: an address and what became of it. */
export interface BatchItem {
  readonly batchId: string;
  /** 0, 1, 2 … in the reader's order. With `batchId` the line's key. */
  readonly position: number;
  readonly uri: string;
  /** The link's words, until the article's own headline is known. */
  readonly title: string | null;
  /** Pages of one site (registered domain) are never asked for at the same time. */
  readonly site: string;
  /** The saved article whose original is to be looked at; `null` when there is one to be saved. */
  readonly resourceId: string | null;
  /** The open tab in which it is read; `null` when it has to be asked for. */
  readonly tabId: number | null;
  readonly state: ItemState;
  /** `null` until the line has ended. */
  readonly outcome: ItemOutcome | null;
  /** ISO 8601 UTC of the first turn; `null` before it and after "retry". */
  readonly startedAt: string | null;
  /** Turns that a dying background cut short. */
  readonly interruptions: number;
}

/** A link that the reader wants saved. */
export interface BatchLink {
  readonly uri: string;
  readonly title: string | null;
  readonly tabId: number | null;
}
