import type { WatchState } from "../messages/protocol.ts";
import { explainWatch } from "../resource/explain-watch.ts";
import type { WatchedPage } from "../resource/match-watch-rules.ts";
import { originsForRule, watchedOrigins } from "../resource/origins-for-rule.ts";
import type { WatchRule } from "../resource/watch-rule.ts";

export interface WatchDeps {
  /** The reader's rules and those that the organisation set. */
  readonly allWatchRules: () => Promise<WatchRule[]>;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
}

/** The watchlist's word on a page, its reasons, and what it lacks to act on it. */
export async function watchState(page: WatchedPage, deps: WatchDeps): Promise<WatchState> {
  const rules = await deps.allWatchRules();
  const explanation = explainWatch(rules, page);
  const { rule } = explanation;
  const origins = rule ? originsForRule(rule) : [];
  const watching = rule ? originsOfPage(page.uri, rules) : [];
  const missing = new Set(await deps.missingOrigins([...new Set([...origins, ...watching])]));
  const pageGranted = watching.some((origin) => !missing.has(origin));
  const needed = pageGranted ? origins : [...new Set([...origins, ...watching])];
  return { ...explanation, missingOrigins: needed.filter((origin) => missing.has(origin)), pageGranted };
}

/** The origins that have this very page watched: a rule for any watched site lives by those of others. */
function originsOfPage(uri: string, rules: readonly WatchRule[]): readonly string[] {
  const watched = rules.filter(({ enabled }) => enabled).flatMap(watchedOrigins);
  return watched.filter((origin) => coversHost(origin, new URL(uri).hostname));
}

function coversHost(origin: string, host: string): boolean {
  const [, domain = ""] = /^\*:\/\/(?:\*\.)?(.+)\/\*$/.exec(origin) ?? [];
  return host === domain || host.endsWith(`.${domain}`);
}
