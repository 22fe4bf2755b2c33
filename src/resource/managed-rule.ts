import type { WatchRule } from "./watch-rule.ts";

/** How the ids of an organisation's rules begin; no rule of the reader's may. */
const MANAGED = "managed:";

export function managedRuleId(name: string): string {
  return MANAGED + name;
}

/** Whether an organisation set this rule: it is shown and obeyed, and never stored. */
export function isManagedRuleId(id: string): boolean {
  return id.startsWith(MANAGED);
}

export function isOwnRule({ id }: WatchRule): boolean {
  return !isManagedRuleId(id);
}
