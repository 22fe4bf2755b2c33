import type { WatchState } from "../../messages/protocol.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";

/** The rule with this id, as far as it still speaks of the page; `null` when it is gone. */
export function knownRule(watch: WatchState, id: string | null): WatchRule | null {
  if (watch.rule?.id === id) return watch.rule;
  return watch.spoken.find(({ rule }) => rule.id === id)?.rule ?? null;
}
