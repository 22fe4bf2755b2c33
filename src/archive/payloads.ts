import { Dexie } from "dexie";
import type { Payload } from "../capture/capture.ts";
import { gunzip, gzip, join } from "../exchange/gzip.ts";
import { toChunks } from "./payload-chunks.ts";
import type { Archive, PayloadChunk, PayloadMeta } from "./schema.ts";

/** The stored bytes of a payload are incomplete or cannot be unpacked. */
export class PayloadDamagedError extends Error {
  override readonly name = "PayloadDamagedError";
  readonly digest: string;

  constructor(digest: string, cause?: unknown) {
    super(`The stored bytes of ${digest} are damaged.`, { cause });
    this.digest = digest;
  }
}

/** A payload as it is stored: bytes compressed or not, whole. */
export interface PackedPayload {
  readonly meta: Omit<PayloadMeta, "chunks">;
  readonly stored: Uint8Array;
}

const COMPRESSED_MEDIA = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"]);

/** To be done before a transaction starts: IndexedDB commits while we wait for the compressor. */
export async function packPayload(payload: Payload): Promise<PackedPayload> {
  const { digest, mediaType, bytes } = payload;
  const asIs = COMPRESSED_MEDIA.has(mediaType);
  const encoding = asIs ? "identity" : "gzip";
  const stored = asIs ? bytes : await gzip(bytes);
  return { meta: { digest, mediaType, encoding }, stored };
}

/** Writes those that are not here yet. Only inside a transaction over both payload tables. */
export async function putPackedPayloads(archive: Archive, packed: readonly PackedPayload[]): Promise<void> {
  const here = await archive.payloads.bulkGet(packed.map((one) => one.meta.digest));
  await putFreshPayloads(
    archive,
    packed.filter((_, index) => here[index] === undefined),
  );
}

/** Writes payloads of which none is here. Only inside a transaction over both payload tables. */
export async function putFreshPayloads(archive: Archive, packed: readonly PackedPayload[]): Promise<void> {
  if (packed.length === 0) return;
  const fresh = packed.map(inChunks);
  const describing = archive.payloads.bulkAdd(fresh.map((one) => one.meta));
  await Promise.all([describing, archive.payloadChunks.bulkAdd(fresh.flatMap((one) => one.chunks))]);
}

function inChunks({ meta, stored }: PackedPayload): { meta: PayloadMeta; chunks: PayloadChunk[] } {
  const chunks = toChunks(meta.digest, stored);
  return { meta: { ...meta, chunks: chunks.length }, chunks };
}

/**
 * The stored bytes, still compressed; `null` when there is no such payload.
 * @throws PayloadDamagedError when a chunk is missing
 */
export async function readPackedPayload(archive: Archive, digest: string): Promise<PackedPayload | null> {
  return (await readPackedPayloads(archive, [digest]))[0] ?? null;
}

/**
 * Several payloads' stored bytes, asked for at once in one transaction; `null` for those that are not here.
 * @throws PayloadDamagedError when a chunk is missing
 */
export async function readPackedPayloads(
  archive: Archive,
  digests: readonly string[],
): Promise<(PackedPayload | null)[]> {
  const readOne = async (digest: string): Promise<PackedPayload | null> => {
    const [row, rows] = await Promise.all([
      archive.payloads.get(digest),
      chunksOf(archive, digest).toArray(),
    ]);
    if (row === undefined) return null;
    if (rows.length !== row.chunks) throw new PayloadDamagedError(digest);
    const { chunks: _count, ...meta } = row;
    return { meta, stored: join(rows.map((chunk) => chunk.data)) };
  };
  const readAll = () => Promise.all(digests.map(readOne));
  return await archive.transaction("r", archive.payloads, archive.payloadChunks, readAll);
}

/**
 * A payload's bytes; `null` when there is no such payload. They are not hashed here: see
 * `verifyCapture`.
 * @throws PayloadDamagedError when they are incomplete or cannot be unpacked
 */
export async function readPayload(archive: Archive, digest: string): Promise<Payload | null> {
  const packed = await readPackedPayload(archive, digest);
  if (packed === null) return null;
  return await unpackPayload(packed);
}

/** @throws PayloadDamagedError when the bytes cannot be unpacked */
export async function unpackPayload(packed: PackedPayload): Promise<Payload> {
  const { digest, mediaType } = packed.meta;
  return { digest, mediaType, bytes: await unpack(packed) };
}

async function unpack({ meta, stored }: PackedPayload): Promise<Uint8Array> {
  if (meta.encoding === "identity") return stored;
  try {
    return await gunzip(stored);
  } catch (error) {
    throw new PayloadDamagedError(meta.digest, error);
  }
}

/** Only inside a transaction over both payload tables. */
export async function dropPayloads(archive: Archive, digests: readonly string[]): Promise<void> {
  await archive.payloads.bulkDelete([...digests]);
  for (const digest of digests) await chunksOf(archive, digest).delete();
}

function chunksOf(archive: Archive, digest: string) {
  return archive.payloadChunks
    .where("[digest+index]")
    .between([digest, Dexie.minKey], [digest, Dexie.maxKey]);
}
