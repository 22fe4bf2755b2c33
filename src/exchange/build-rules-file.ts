import type { WatchRule } from "../resource/watch-rule.ts";
import { RULES_FORMAT, RULES_VERSION } from "./rules-format.ts";

/** The reader's rules as one JSON file, in the order of their ids so that lists can be compared. */
export function buildRulesFile(
  rules: readonly WatchRule[],
  stamp: { readonly exportedAt: string; readonly generator: string },
): string {
  const rows = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(row);
  const file = { format: RULES_FORMAT, version: RULES_VERSION, ...stamp, rules: rows };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function row({ id, effect, target, words, enabled, createdAt }: WatchRule): WatchRule {
  return { id, effect, target, ...(words === undefined ? {} : { words }), enabled, createdAt };
}
