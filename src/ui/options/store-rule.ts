import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { removeOrigins, requestOrigins } from "../permissions.ts";
import { send } from "../send.ts";
import { unneededOrigins } from "./unneeded-origins.ts";

/**
 * Switches a rule on. Call it straight from a click: it asks for access first. The rule is stored
 * whatever the answer is, so that a refusal stays visible as "permission needed".
 */
export async function switchOn(rule: WatchRule): Promise<void> {
  const origins = originsForRule(rule);
  if (origins.length > 0) await requestOrigins(origins);
  await send("putWatchRule", { rule: { ...rule, enabled: true } });
}

/**
 * Takes the rules of a file in. Call it straight from a click: it asks for access first, and stores
 * whatever the answer is, as `switchOn` does.
 */
export async function takeRulesIn(rules: readonly WatchRule[], origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await requestOrigins(origins);
  await send("putWatchRules", { rules });
}

/** Switches a rule off and gives back the access that only it needed. */
export async function switchOff(rule: WatchRule, rules: readonly WatchRule[]): Promise<void> {
  await send("putWatchRule", { rule: { ...rule, enabled: false } });
  await removeOrigins(unneededOrigins(rule, rules));
}

/** Deletes a rule and gives back the access that only it needed. */
export async function removeRule(rule: WatchRule, rules: readonly WatchRule[]): Promise<void> {
  await send("deleteWatchRule", { id: rule.id });
  await removeOrigins(unneededOrigins(rule, rules));
}
