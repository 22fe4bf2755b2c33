import type { SitePace } from "../pace/site-pace.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** What is remembered of these sites; nothing of one that was never asked. */
export async function sitePaces(archive: Archive, sites: readonly string[]): Promise<SitePace[]> {
  return (await archive.sitePaces.bulkGet([...sites])).filter((pace) => pace !== undefined);
}

export async function putSitePace(archive: Archive, pace: SitePace): Promise<void> {
  await namingFullStorage(() => archive.sitePaces.put(pace));
}
