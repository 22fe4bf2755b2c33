import type { RefusalReason } from "../capture/article.ts";
import type { Cause, FateSummary } from "../fate/fate.ts";
import type { ItemState } from "./batch.ts";

/** How a line of a batch ended. */
export type ItemOutcome =
  | {
      readonly kind: "saved" | "already-saved";
      readonly resourceId: string;
      readonly captureId: string;
      readonly title: string | null;
      /** Images whose bytes could not be had. */
      readonly missingImages: number;
    }
  /** The original was looked at; what was found stands with the article. */
  | { readonly kind: "checked"; readonly resourceId: string; readonly summary: FateSummary }
  /** The article was deleted before its turn came. */
  | { readonly kind: "no-copy" }
  /** The page was read and holds no article. */
  | { readonly kind: "refused"; readonly reason: RefusalReason | "not-html" | "private-window" | "no-access" }
  /** A notice, a wall or an error stands in the article's place. `notice`: its words, verbatim. */
  | { readonly kind: "notice"; readonly cause: Cause | null; readonly notice: string | null }
  /** Not asked for: the site had put up walls for the lines before. */
  | { readonly kind: "held-back"; readonly cause: Cause }
  /** The address is on a private network, which is never asked. */
  | { readonly kind: "private-network" }
  /** Nothing was asked of the site. */
  | { readonly kind: "permission-needed"; readonly origins: readonly string[] }
  | { readonly kind: "failed"; readonly cause: ItemFailure; readonly detail: string };

/** `interrupted`: the background died over this line again and again. */
export type ItemFailure =
  | "no-answer"
  | "interrupted"
  | "storage-full"
  | "storage-error"
  | "page-changed"
  | "script-error";

const STATES: { readonly [kind in ItemOutcome["kind"]]: ItemState } = {
  saved: "saved",
  "already-saved": "already-saved",
  checked: "checked",
  "no-copy": "refused",
  refused: "refused",
  notice: "refused",
  "held-back": "failed",
  "private-network": "refused",
  "permission-needed": "permission-needed",
  failed: "failed",
};

export function stateOf(outcome: ItemOutcome): ItemState {
  return STATES[outcome.kind];
}
