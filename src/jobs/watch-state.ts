import type { WatchState } from "../messages/protocol.ts";
import { explainWatch } from "../resource/explain-watch.ts";
import type { WatchedPage } from "../resource/match-watch-rules.ts";
import { originsForRule } from "../resource/origins-for-rule.ts";
import type { WatchRule } from "../resource/watch-rule.ts";

export interface WatchDeps {
  /** The reader's rules and those that the organisation set. */
  readonly allWatchRules: () => Promise<WatchRule[]>;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
}

/** The watchlist's word on a page, its reasons, and what it lacks to act on it. */
export async function watchState(page: WatchedPage, deps: WatchDeps): Promise<WatchState> {
  const explanation = explainWatch(await deps.allWatchRules(), page);
  const { rule } = explanation;
  const missingOrigins = rule ? await deps.missingOrigins(originsForRule(rule)) : [];
  return { ...explanation, missingOrigins };
}
