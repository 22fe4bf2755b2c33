import { watchedOrigins } from "../resource/origins-for-rule.ts";
import type { WatchRule } from "../resource/watch-rule.ts";

export interface SyncDeps {
  readonly allWatchRules: () => Promise<WatchRule[]>;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly registerWatcher: (matches: readonly string[]) => Promise<void>;
}

/**
 * Makes the watcher run exactly where an enabled rule wants it and the reader granted access.
 * Returns those match patterns. Idempotent: it runs at every start and at every change.
 */
export async function syncWatcher(deps: SyncDeps): Promise<readonly string[]> {
  const rules = await deps.allWatchRules();
  const wanted = [...new Set(rules.filter((rule) => rule.enabled).flatMap(watchedOrigins))];
  const missing = new Set(await deps.missingOrigins(wanted));
  const granted = wanted.filter((origin) => !missing.has(origin));
  await deps.registerWatcher(granted);
  return granted;
}
