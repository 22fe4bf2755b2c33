import type { Payload } from "../capture/capture.ts";
import { isOpen, type LateImage } from "../capture/late-image.ts";
import { MissingPayloadError } from "./commit-capture.ts";
import { usesOfLate } from "./payload-uses.ts";
import { packPayload, putPackedPayloads } from "./payloads.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

export interface LateRecord {
  readonly images: readonly LateImage[];
  /** At least those the images name that are not stored yet. */
  readonly payloads: readonly Payload[];
}

/** Pictures that came after these captures, in no order. */
export async function lateImagesOf(archive: Archive, captureIds: readonly string[]): Promise<LateImage[]> {
  return await archive.lateImages.where("captureId").anyOf(captureIds).toArray();
}

/**
 * Adds pictures to a capture that lacked them, with their bytes, in one transaction. Append-only: one
 * that is here already, and is not doubtful, stays as it is. Nothing is added to a capture that was deleted meanwhile.
 * @throws StorageFullError, MissingPayloadError, ArchiveTooNewError; nothing is stored then
 */
export async function commitLateImages(archive: Archive, captureId: string, late: LateRecord): Promise<void> {
  const packed = await Promise.all(late.payloads.map(packPayload));
  const { captures, lateImages, payloads, payloadChunks, payloadUses } = archive;
  const work = async (): Promise<void> => {
    if ((await captures.get(captureId)) === undefined) return;
    const sure = (await lateImagesOf(archive, [captureId])).filter((image) => !isOpen(image));
    const here = new Set(sure.map(({ uri }) => uri));
    const fresh = late.images.filter(({ uri }) => !here.has(uri));
    const wanted = new Set(fresh.map(({ digest }) => digest));
    await putPackedPayloads(
      archive,
      packed.filter(({ meta }) => wanted.has(meta.digest)),
    );
    await lateImages.bulkAdd(fresh);
    // The capture may name the same bytes already.
    await payloadUses.bulkPut(usesOfLate(fresh));
    const stored = await payloads.bulkGet([...wanted]);
    const missing = [...wanted].find((_, index) => stored[index] === undefined);
    if (missing !== undefined) throw new MissingPayloadError(`No bytes for ${missing}.`);
  };
  await namingFullStorage(() =>
    archive.transaction("rw", [captures, lateImages, payloads, payloadChunks, payloadUses], work),
  );
}
