import type { Table } from "dexie";
import { fromBase64 } from "../exchange/base64.ts";
import type { Bundle, BundlePayload } from "../exchange/bundle-format.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { mergeResource } from "./merge-resource.ts";
import { usesOf } from "./payload-uses.ts";
import { putPackedPayload } from "./payloads.ts";
import { captureTimesOf, restoreResource } from "./restore-resource.ts";
import { sameContent } from "./same-content.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** The file contradicts what is already here. Nothing was written. */
export class BundleConflictError extends Error {
  override readonly name = "BundleConflictError";
  /** A path in the file such as `captures[3]`. */
  readonly place: string;
  readonly reason: string;

  constructor(place: string, reason: string) {
    super(`${place} ${reason}`);
    this.place = place;
    this.reason = reason;
  }
}

/** Numbers of rows that were not here before. */
export interface ImportedCounts {
  readonly resources: number;
  readonly captures: number;
  readonly observations: number;
  readonly watchRules: number;
}

/**
 * Takes in a bundle that `parseBundle` accepted: everything or nothing, in one transaction.
 * Importing it again changes nothing. An article that is here already keeps its id; captures and
 * observations are added to it. A watch rule that is here stays as the reader has set it.
 * @throws BundleConflictError, StorageFullError, ArchiveTooNewError; nothing is written then
 */
export async function importBundle(archive: Archive, bundle: Bundle): Promise<ImportedCounts> {
  const work = async (): Promise<ImportedCounts> => {
    const { ids, added: resources } = await takeResources(archive, bundle);
    const captures = await takeRecords(archive.captures, "captures", repoint(bundle.captures, ids));
    const observations = repoint(bundle.observations, ids);
    const newObservations = await takeRecords(archive.observations, "observations", observations);
    for (const payload of bundle.payloads) await takePayload(archive, payload);
    await archive.payloadUses.bulkAdd(captures.flatMap(usesOf));
    const watchRules = await takeWatchRules(archive, bundle);
    return { resources, captures: captures.length, observations: newObservations.length, watchRules };
  };
  return await namingFullStorage(() => archive.transaction("rw", archive.tables, work));
}

/** Adds or merges the resources; answers under which id each of them is kept here. */
async function takeResources(
  archive: Archive,
  bundle: Bundle,
): Promise<{ ids: ReadonlyMap<string, string>; added: number }> {
  const times = captureTimesOf(bundle);
  const ids = new Map<string, string>();
  let added = 0;
  for (const [index, row] of bundle.resources.entries()) {
    const given = restoreResource(row, times, bundle.exportedAt);
    const here = await archive.resources.get({ canonicalUri: row.canonicalUri });
    ids.set(row.id, here?.id ?? row.id);
    if (here) await mergeInto(archive, here, given);
    else await addResource(archive, given, index);
    if (!here) added += 1;
  }
  return { ids, added };
}

async function mergeInto(archive: Archive, here: OriginalResource, given: OriginalResource): Promise<void> {
  const merged = mergeResource(here, given);
  if (!sameContent(merged, here)) await archive.resources.put(merged);
}

async function addResource(archive: Archive, given: OriginalResource, index: number): Promise<void> {
  if ((await archive.resources.get(given.id)) !== undefined) {
    throw new BundleConflictError(`resources[${index}].id`, "is here already, for another article");
  }
  await archive.resources.add(given);
}

function repoint<Row extends { readonly resourceId: string }>(
  rows: readonly Row[],
  ids: ReadonlyMap<string, string>,
): Row[] {
  return rows.map((row) => ({ ...row, resourceId: ids.get(row.resourceId) ?? row.resourceId }));
}

/** Captures and observations are append-only: one that is here is never replaced. */
async function takeRecords<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  name: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const here = await table.bulkGet(rows.map((row) => row.id));
  const conflict = rows.findIndex(
    (row, index) => here[index] !== undefined && !sameContent(here[index], row),
  );
  if (conflict !== -1)
    throw new BundleConflictError(`${name}[${conflict}]`, "is here already with other content");
  const fresh = rows.filter((_, index) => here[index] === undefined);
  await table.bulkAdd(fresh);
  return fresh;
}

/** Kept as it came, compressed or not: only synchronous work may stand inside a transaction. */
async function takePayload(archive: Archive, payload: BundlePayload): Promise<void> {
  const { digest, mediaType } = payload;
  if ((await archive.payloads.get(digest)) !== undefined) return;
  const encoding = payload.encoding === "gzip+base64" ? "gzip" : "identity";
  await putPackedPayload(archive, {
    meta: { digest, mediaType, encoding },
    stored: fromBase64(payload.data),
  });
}

async function takeWatchRules(archive: Archive, bundle: Bundle): Promise<number> {
  const here = await archive.watchRules.bulkGet(bundle.watchRules.map((rule) => rule.id));
  const fresh = bundle.watchRules.filter((_, index) => here[index] === undefined);
  await archive.watchRules.bulkAdd(fresh);
  return fresh.length;
}
