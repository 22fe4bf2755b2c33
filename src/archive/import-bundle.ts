import type { Table } from "dexie";
import type { LateImage } from "../capture/late-image.ts";
import { fromBase64 } from "../exchange/base64.ts";
import type { Bundle, BundlePayload } from "../exchange/bundle-format.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { mergeResource } from "./merge-resource.ts";
import { usesOfObservation } from "./observations.ts";
import { withStanding } from "./refresh-standing.ts";
import { usesOf, usesOfLate } from "./payload-uses.ts";
import { putPackedPayloads } from "./payloads.ts";
import type { PackedPayload } from "./payloads.ts";
import { planAnew } from "./rechecks.ts";
import { usesOfServed } from "./served-views.ts";
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

const PAYLOAD_BATCH = 20;

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
export async function importBundle(
  archive: Archive,
  bundle: Bundle,
  now = new Date(),
): Promise<ImportedCounts> {
  const work = async (): Promise<ImportedCounts> => {
    const { ids, added: resources } = await takeResources(archive, bundle);
    const captures = await takeRecords(archive.captures, "captures", repoint(bundle.captures, ids));
    const servedViews = await takeRecords(
      archive.servedViews,
      "servedViews",
      repoint(bundle.servedViews, ids),
    );
    const observations = repoint(bundle.observations, ids);
    const newObservations = await takeRecords(archive.observations, "observations", observations);
    await planChecks(archive, [...ids.values()]);
    await takePayloads(archive, bundle.payloads);
    await archive.payloadUses.bulkPut([
      ...captures.flatMap(usesOf),
      ...servedViews.flatMap(usesOfServed),
      ...newObservations.flatMap(usesOfObservation),
    ]);
    await archive.payloadUses.bulkPut(usesOfLate(await takeLateImages(archive, bundle)));
    await retellFates(archive, [...captures, ...newObservations], now);
    const watchRules = await takeWatchRules(archive, bundle);
    return { resources, captures: captures.length, observations: newObservations.length, watchRules };
  };
  return await namingFullStorage(() => archive.transaction("rw", archive.tables, work));
}

/** What two archives know of an article tells more than the newer word of one of them. */
async function retellFates(
  archive: Archive,
  fresh: readonly { readonly resourceId: string }[],
  now: Date,
): Promise<void> {
  for (const id of new Set(fresh.map(({ resourceId }) => resourceId))) {
    const resource = await archive.resources.get(id);
    const retold = resource && (await withStanding(archive, resource, now));
    if (retold && !sameContent(retold, resource)) await archive.resources.put(retold);
  }
}

/** Adds or merges the resources; answers under which id each of them is kept here. */
async function takeResources(
  archive: Archive,
  bundle: Bundle,
): Promise<{ ids: ReadonlyMap<string, string>; added: number }> {
  const times = captureTimesOf(bundle);
  const given = bundle.resources.map((row) => restoreResource(row, times, bundle.exportedAt));
  // Asked for all at once: waiting for each answer costs more than the answers.
  const here = await Promise.all(given.map(({ canonicalUri }) => archive.resources.get({ canonicalUri })));
  const fresh = given.filter((_, index) => here[index] === undefined);
  await refuseTakenIds(archive, bundle, fresh);
  await archive.resources.bulkAdd(fresh);
  await archive.resources.bulkPut(given.flatMap((one, index) => changedBy(here[index], one)));
  return {
    ids: new Map(given.map((one, index) => [one.id, here[index]?.id ?? one.id])),
    added: fresh.length,
  };
}

/** The merged record, when importing `given` changes the one that is here. */
function changedBy(here: OriginalResource | undefined, given: OriginalResource): OriginalResource[] {
  if (here === undefined) return [];
  const merged = mergeResource(here, given);
  return sameContent(merged, here) ? [] : [merged];
}

async function refuseTakenIds(
  archive: Archive,
  bundle: Bundle,
  fresh: readonly OriginalResource[],
): Promise<void> {
  const holders = await archive.resources.bulkGet(fresh.map((one) => one.id));
  const taken = holders.find((holder) => holder !== undefined);
  if (taken === undefined) return;
  const index = bundle.resources.findIndex((row) => row.id === taken.id);
  throw new BundleConflictError(`resources[${index}].id`, "is here already, for another article");
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

/** Append-only like captures. The same picture may have been had twice, here and elsewhere: both stay. */
async function takeLateImages(archive: Archive, { lateImages }: Bundle): Promise<LateImage[]> {
  const here = await archive.lateImages.bulkGet(
    lateImages.map(({ captureId, uri, fetchedAt }) => [captureId, uri, fetchedAt]),
  );
  const conflict = lateImages.findIndex(
    (row, index) => here[index] !== undefined && !sameContent(here[index], row),
  );
  if (conflict !== -1)
    throw new BundleConflictError(`lateImages[${conflict}]`, "is here already with other content");
  const fresh = lateImages.filter((_, index) => here[index] === undefined);
  await archive.lateImages.bulkAdd(fresh);
  return fresh;
}

/** What has been due since the export is looked at as after a sleep: a few at a time. */
async function planChecks(archive: Archive, ids: readonly string[]): Promise<void> {
  const resources = await archive.resources.bulkGet([...ids]);
  const present = resources.filter((resource) => resource !== undefined);
  await Promise.all(present.map((resource) => planAnew(archive, resource)));
}

/** Decoded a few at a time, to keep memory low. */
async function takePayloads(archive: Archive, payloads: readonly BundlePayload[]): Promise<void> {
  for (let start = 0; start < payloads.length; start += PAYLOAD_BATCH) {
    await putPackedPayloads(archive, payloads.slice(start, start + PAYLOAD_BATCH).map(pack));
  }
}

/** Kept as it came, compressed or not: only synchronous work may stand inside a transaction. */
function pack({ digest, mediaType, encoding, data }: BundlePayload): PackedPayload {
  const stored = encoding === "gzip+base64" ? "gzip" : "identity";
  return { meta: { digest, mediaType, encoding: stored }, stored: fromBase64(data) };
}

async function takeWatchRules(archive: Archive, bundle: Bundle): Promise<number> {
  const here = await archive.watchRules.bulkGet(bundle.watchRules.map((rule) => rule.id));
  const fresh = bundle.watchRules.filter((_, index) => here[index] === undefined);
  await archive.watchRules.bulkAdd(fresh);
  return fresh.length;
}
