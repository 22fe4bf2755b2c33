import type { ItemOutcome } from "./item-outcome.ts";

/** Where the links of a batch came from. */
export type BatchSource = "links" | "tabs" | "bookmarks" | "page";

/**
 * - `running`: its lines are taken one after the other;
 * - `paused`: lines under way end, no other is taken;
 * - `cancelled`: what was not saved by then stays unsaved;
 * - `done`: no line waits.
 */
export type BatchState = "running" | "paused" | "cancelled" | "done";

/** What the reader may do with a batch. `remove` forgets the list of addresses; what was saved stays. */
export type BatchDeed = "pause" | "resume" | "cancel" | "retry" | "remove";

/** Many addresses that the reader wants saved. Lives in the archive, so that it outlives the background. */
export interface Batch {
  /** UUID. */
  readonly id: string;
  readonly source: BatchSource;
  /** What it was taken from, e.g. a bookmark folder's name; `null` for a pasted list. */
  readonly title: string | null;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly state: BatchState;
}

/**
 * - `queued`: waits for its turn;
 * - `saving`: its turn is now. Found at a start of the background it says that the last one died over it;
 * - every other state is an end, and `outcome` has the details.
 */
export type ItemState =
  | "queued"
  | "saving"
  | "saved"
  | "already-saved"
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
  /** Pages of one site are never asked for at the same time. */
  readonly site: string;
  /** The open tab in which it is read; `null` when it has to be asked for. */
  readonly tabId: number | null;
  readonly state: ItemState;
  /** `null` until the line has ended. */
  readonly outcome: ItemOutcome | null;
  /** ISO 8601 UTC of the first turn; `null` before it and after "retry". */
  readonly startedAt: string | null;
  /** ISO 8601 UTC of the last request for its page; `null` when none was sent. */
  readonly askedAt: string | null;
  /** Turns that a dying background cut short. */
  readonly interruptions: number;
}

/** A link that the reader wants saved. */
export interface BatchLink {
  readonly uri: string;
  readonly title: string | null;
  readonly tabId: number | null;
}
