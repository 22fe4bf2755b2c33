import type { Archive } from "./schema.ts";

/** When the next look is due; `null` when none is planned. ISO 8601 UTC. */
export async function nextDueAt(archive: Archive): Promise<string | null> {
  return (await archive.rechecks.orderBy("dueAt").first())?.dueAt ?? null;
}

/** The hosts whose articles rest for lack of access. */
export async function hostsWithoutAccess(archive: Archive): Promise<string[]> {
  return (await archive.rechecks.orderBy("lacks").uniqueKeys()).map(String);
}
