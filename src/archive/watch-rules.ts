import type { WatchRule } from "../resource/watch-rule.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** In the order in which they were made. */
export async function allWatchRules(archive: Archive): Promise<WatchRule[]> {
  return await archive.watchRules.toCollection().sortBy("createdAt");
}

/** Adds these rules, or replaces those with the same ids: all or none. */
export async function putWatchRules(archive: Archive, rules: readonly WatchRule[]): Promise<void> {
  await namingFullStorage(() => archive.watchRules.bulkPut(rules));
}

/** Adds a rule or replaces the one with the same id. */
export async function putWatchRule(archive: Archive, rule: WatchRule): Promise<void> {
  await namingFullStorage(() => archive.watchRules.put(rule));
}

export async function deleteWatchRule(archive: Archive, id: string): Promise<void> {
  await archive.watchRules.delete(id);
}
