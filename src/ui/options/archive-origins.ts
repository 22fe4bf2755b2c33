import { LOOK_SERVICES } from "../../mementos/archive-services.ts";
import { WAYBACK_SAVE_ORIGINS } from "../../mementos/save-page-now.ts";
import { originsForRule } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import type { Settings } from "../../settings/settings.ts";
import { SETTING_OF } from "../elsewhere/service-settings.ts";
import { withoutNeeded } from "./unneeded-origins.ts";

export type ArchiveSetting = "askWayback" | "askMemgator" | "saveToWayback";

const ORIGINS: readonly (readonly [setting: ArchiveSetting, origins: readonly string[]])[] = [
  ...LOOK_SERVICES.map(({ id, origins }) => [SETTING_OF[id], origins] as const),
  ["saveToWayback", WAYBACK_SAVE_ORIGINS],
];

/** Access that nothing needs any more once this choice is switched off: it is given back. */
export function unneededArchiveOrigins(
  off: ArchiveSetting,
  settings: Settings,
  rules: readonly WatchRule[],
): readonly string[] {
  const still = ORIGINS.flatMap(([setting, origins]) =>
    setting !== off && settings[setting] ? origins : [],
  );
  const watched = rules.filter(({ enabled }) => enabled).flatMap(originsForRule);
  const gone = ORIGINS.flatMap(([setting, origins]) => (setting === off ? origins : []));
  return withoutNeeded(gone, [...still, ...watched]);
}
