import type { WatchState } from "../messages/protocol.ts";
import { matchWatchRules } from "../resource/match-watch-rules.ts";
import { originsForRule } from "../resource/origins-for-rule.ts";
import type { WatchRule } from "../resource/watch-rule.ts";

export interface WatchDeps {
  readonly allWatchRules: () => Promise<WatchRule[]>;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
}

/** The watchlist's word on an address, and what it lacks to act on it. */
export async function watchState(uri: string, deps: WatchDeps): Promise<WatchState> {
  const { rule, excludedBy } = matchWatchRules(await deps.allWatchRules(), uri);
  const missingOrigins = rule ? await deps.missingOrigins(originsForRule(rule)) : [];
  return { rule, excludedBy, missingOrigins };
}
