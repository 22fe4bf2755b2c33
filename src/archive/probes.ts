import type { Probe } from "../fate/probe.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** Hosts whose answers are kept at most; the oldest go first. */
const MOST_PROBES = 300;

export async function probeOf(archive: Archive, host: string): Promise<Probe | null> {
  return (await archive.probes.get(host)) ?? null;
}

/** Keeps what a host answered, in place of what it answered before. */
export async function putProbe(archive: Archive, probe: Probe): Promise<void> {
  await namingFullStorage(() =>
    archive.transaction("rw", archive.probes, async () => {
      await archive.probes.put(probe);
      const surplus = (await archive.probes.count()) - MOST_PROBES;
      if (surplus <= 0) return;
      const oldest = await archive.probes.orderBy("probedAt").limit(surplus).primaryKeys();
      await archive.probes.bulkDelete(oldest);
    }),
  );
}
