import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import type { SettingChange, Settings } from "../settings/settings.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** What the reader chose; the defaults stand in for what was never touched. Not part of an export. */
export async function readSettings(archive: Archive): Promise<Settings> {
  const rows = await archive.settings.toArray();
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
}

export async function putSetting(archive: Archive, change: SettingChange): Promise<void> {
  await namingFullStorage(() => archive.settings.put(change));
}
