import type { Table } from "dexie";
import { toBase64 } from "../exchange/base64.ts";
import type { BundleSource } from "../exchange/build-bundle.ts";
import type { BundlePayload } from "../exchange/bundle-format.ts";
import { readPackedPayload } from "./payloads.ts";
import type { PackedPayload } from "./payloads.ts";
import type { Archive } from "./schema.ts";

/** An article was deleted while the export was being written. What was written is not whole. */
export class ArchiveChangedError extends Error {
  override readonly name = "ArchiveChangedError";
}

/** Who exports, and when: nothing here reads a clock. */
export type ExportStamp = Pick<BundleSource, "exportedAt" | "generator">;

const BATCH = 100;
/** Pictures may have many megabytes each. */
const PAYLOAD_BATCH = 10;

/** The keys of all rows as they were at one moment, in key order. */
interface Snapshot {
  readonly resources: readonly string[];
  readonly captures: readonly string[];
  readonly servedViews: readonly string[];
  readonly lateImages: readonly [string, string, string][];
  readonly observations: readonly string[];
  readonly payloads: readonly string[];
}

/**
 * The archive as rows for `bundleParts`. The keys are read at one moment, the rows in batches while
 * the export is written, so that neither an archive of any size nor saves that go on meanwhile
 * disturb it.
 * @throws ArchiveChangedError, while being read, when a row of that moment was deleted
 */
export function exportRows(archive: Archive, stamp: ExportStamp): BundleSource {
  let taken: Promise<Snapshot> | null = null;
  const snapshot = (): Promise<Snapshot> => (taken ??= takeSnapshot(archive));
  return {
    ...stamp,
    resources: rowsOf(archive.resources, async () => (await snapshot()).resources),
    captures: rowsOf(archive.captures, async () => (await snapshot()).captures),
    servedViews: rowsOf(archive.servedViews, async () => (await snapshot()).servedViews),
    lateImages: rowsOf(archive.lateImages, async () => (await snapshot()).lateImages),
    observations: rowsOf(archive.observations, async () => (await snapshot()).observations),
    payloads: payloadRows(archive, async () => (await snapshot()).payloads),
    watchRules: rowsOf(archive.watchRules, () => archive.watchRules.toCollection().primaryKeys()),
  };
}

async function takeSnapshot(archive: Archive): Promise<Snapshot> {
  const { resources, captures, servedViews, lateImages, observations, payloads } = archive;
  const tables = [resources, captures, servedViews, lateImages, observations, payloads];
  return await archive.transaction("r", tables, async () => ({
    resources: await resources.toCollection().primaryKeys(),
    captures: await captures.toCollection().primaryKeys(),
    servedViews: await servedViews.toCollection().primaryKeys(),
    lateImages: await lateImages.toCollection().primaryKeys(),
    observations: await observations.toCollection().primaryKeys(),
    payloads: await payloads.toCollection().primaryKeys(),
  }));
}

async function* rowsOf<Row, Key extends string | [string, string, string]>(
  table: Table<Row, Key>,
  keysOf: () => PromiseLike<readonly Key[]>,
): AsyncGenerator<Row> {
  const keys = await keysOf();
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows = await table.bulkGet(keys.slice(start, start + BATCH));
    for (const row of rows) {
      if (row === undefined) throw new ArchiveChangedError(`A row of ${table.name} was deleted meanwhile.`);
      yield row;
    }
  }
}

async function* payloadRows(
  archive: Archive,
  keysOf: () => Promise<readonly string[]>,
): AsyncGenerator<BundlePayload> {
  const keys = await keysOf();
  for (let start = 0; start < keys.length; start += PAYLOAD_BATCH) {
    const digests = keys.slice(start, start + PAYLOAD_BATCH);
    const batch = await Promise.all(digests.map((digest) => readPackedPayload(archive, digest)));
    for (const packed of batch) {
      if (packed === null) throw new ArchiveChangedError("A payload was deleted meanwhile.");
      yield toBundlePayload(packed);
    }
  }
}

/** Stored bytes travel as they are: importing and exporting again gives the same file. */
function toBundlePayload({ meta, stored }: PackedPayload): BundlePayload {
  const encoding = meta.encoding === "gzip" ? "gzip+base64" : "base64";
  return { digest: meta.digest, mediaType: meta.mediaType, encoding, data: toBase64(stored) };
}
