import { Dexie } from "dexie";
import type { CaptureMoment } from "../fate/life-signs.ts";
import type { LedgerSource } from "../ledger/ledger-entry-of.ts";
import type { Archive } from "./schema.ts";

/** Articles read in one go: each brings its newest copy, which holds the whole text. */
const BATCH = 200;

/**
 * What is known of every article that was ever found gone, through the index of fates: an archive of any
 * size holds few of them. Copies are read by their keys, save the newest.
 */
export async function ledgerRows(archive: Archive): Promise<LedgerSource[]> {
  const { resources, captures, observations } = archive;
  return await archive.transaction("r", resources, captures, observations, async () => {
    const removed = await observations.where("fate").equals("removed").toArray();
    const ids = [...new Set(removed.map(({ resourceId }) => resourceId))];
    const rows: LedgerSource[] = [];
    for (let start = 0; start < ids.length; start += BATCH) {
      const some = await Promise.all(ids.slice(start, start + BATCH).map((id) => rowOf(archive, id)));
      rows.push(...some.flatMap((row) => row ?? []));
    }
    return rows;
  });
}

async function rowOf(archive: Archive, id: string): Promise<LedgerSource | null> {
  const range = [
    [id, Dexie.minKey],
    [id, Dexie.maxKey],
  ] as const;
  const inTime = () => archive.captures.where("[resourceId+capturedAt]").between(...range);
  const [resource, keys, observations, newest] = await Promise.all([
    archive.resources.get(id),
    inTime().keys(),
    archive.observations
      .where("[resourceId+observedAt]")
      .between(...range)
      .toArray(),
    inTime().last(),
  ]);
  if (!resource) return null;
  const captures = (keys as unknown as [string, string][]).map(([, capturedAt]): CaptureMoment => ({
    capturedAt,
  }));
  return { resource, captures, observations, newest: newest ? pick(newest) : null };
}

function pick({ id, account }: NonNullable<LedgerSource["newest"]>): LedgerSource["newest"] {
  return { id, account };
}
