import { DEFAULT_CAPTURE_SETTINGS } from "../capture/capture-settings.ts";
import type { CaptureSettings } from "../capture/capture-settings.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** What the reader chose; the defaults stand in for what was never touched. Not part of an export. */
export async function captureSettings(archive: Archive): Promise<CaptureSettings> {
  const rows = await archive.settings.toArray();
  return { ...DEFAULT_CAPTURE_SETTINGS, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
}

export async function putSetting(
  archive: Archive,
  name: keyof CaptureSettings,
  value: boolean,
): Promise<void> {
  await namingFullStorage(() => archive.settings.put({ name, value }));
}
