import type { SaveOutcome } from "../messages/protocol.ts";
import { saveCapture, type SaveDeps } from "./save-capture.ts";
import { watchState, type WatchDeps } from "./watch-state.ts";

export interface ReadyPage {
  readonly tabId: number;
  /** Address as the browser names it, never as the page does. */
  readonly uri: string;
  readonly signal: AbortSignal;
}

export interface ReadyOutcome {
  /** `null` when no rule watches the address. */
  readonly outcome: SaveOutcome | null;
  /** Whether the page may become an article yet: scripts fill many pages late. */
  readonly lookAgain: boolean;
}

/** A watched page can be read: saves its article if a rule says so. */
export async function saveWhenReady(page: ReadyPage, deps: SaveDeps & WatchDeps): Promise<ReadyOutcome> {
  const { rule } = await watchState(page.uri, deps);
  if (!rule) return { outcome: null, lookAgain: false };
  const outcome = await saveCapture(
    { tabId: page.tabId, trigger: "watchlist", rule: rule.id, signal: page.signal },
    deps,
  );
  const lookAgain =
    (outcome.kind === "refused" && outcome.reason !== "list") ||
    (outcome.kind === "failed" && outcome.cause === "page-changed");
  return { outcome, lookAgain };
}
