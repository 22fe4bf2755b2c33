import { Dexie } from "dexie";
import { sisterAddresses } from "../resource/sister-addresses.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { Archive } from "./schema.ts";

export async function findResource(archive: Archive, id: string): Promise<OriginalResource | null> {
  return (await archive.resources.get(id)) ?? null;
}

/** The article saved under exactly this canonical address; aliases are not asked. */
export async function findResourceByCanonicalUri(
  archive: Archive,
  canonicalUri: string,
): Promise<OriginalResource | null> {
  return (await archive.resources.get({ canonicalUri })) ?? null;
}

/**
 * The article that an address leads to.
 * @param addressKey the address in the form that `addressKey` gives it
 */
export async function findResourceByAddress(
  archive: Archive,
  addressKey: string,
): Promise<OriginalResource | null> {
  const canonical = await findResourceByCanonicalUri(archive, addressKey);
  if (canonical !== null) return canonical;
  const others = await archive.resources.where("aliases").equals(addressKey).toArray();
  return others.reduce<OriginalResource | null>(later, null);
}

/**
 * The article saved at another host of the same site, under the same path: its mobile or desktop page.
 * @param addressKey the address in the form that `addressKey` gives it
 */
export async function findSister(archive: Archive, addressKey: string): Promise<OriginalResource | null> {
  const sisters = [...sisterAddresses(addressKey)];
  if (sisters.length === 0) return null;
  const { resources } = archive;
  // One question per address, all at once: `anyOf` goes from one to the next, and a save waits for this.
  // Canonical addresses stand among the aliases (capture-record.ts).
  const found = await archive.transaction("r", resources, () =>
    Promise.all(sisters.map((sister) => resources.where("aliases").equals(sister).toArray())),
  );
  return found.flat().reduce<OriginalResource | null>(later, null);
}

function later(best: OriginalResource | null, one: OriginalResource): OriginalResource {
  return best === null || one.lastCapturedAt > best.lastCapturedAt ? one : best;
}

/** The last article of the page before. Its id tells articles of the same millisecond apart. */
export type PageEdge = Pick<OriginalResource, "id" | "lastCapturedAt">;

/**
 * Newest saved first, through the index: the popup waits for this, and a count or scan would take
 * half a second at 50,000 rows.
 * @param before the last article already shown; the answer starts after it
 */
export async function recentResources(
  archive: Archive,
  limit: number,
  before?: PageEdge,
): Promise<OriginalResource[]> {
  const top: unknown = before ? [before.lastCapturedAt, before.id] : Dexie.maxKey;
  return await archive.resources
    .where("[lastCapturedAt+id]")
    .between(Dexie.minKey, top, true, false)
    .reverse()
    .limit(limit)
    .toArray();
}

/** Remembers another address (in `addressKey` form) of a saved article. */
export async function addAlias(archive: Archive, resourceId: string, addressKey: string): Promise<void> {
  await archive.transaction("rw", archive.resources, async () => {
    const resource = await archive.resources.get(resourceId);
    if (resource === undefined || resource.aliases.includes(addressKey)) return;
    await archive.resources.put({ ...resource, aliases: [...resource.aliases, addressKey] });
  });
}
