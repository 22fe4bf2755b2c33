import type { Capture, CaptureImage } from "../capture/capture.ts";
import { lacksImages, type LateImage } from "../capture/late-image.ts";
import { payloadDigest, sha256 } from "../capture/payload-digest.ts";
import type { ServedView } from "../capture/served-view.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { lateImagesOf } from "./late-images.ts";
import { digestsOf } from "./payload-uses.ts";
import { PayloadDamagedError, readPackedPayloads, unpackPayload, type PackedPayload } from "./payloads.ts";
import { usesOfServed } from "./served-views.ts";
import type { Archive } from "./schema.ts";

/** Payloads that are read at once. More would be quicker by little and hold more in memory. */
const AT_ONCE = 16;

/**
 * Fixity: reads a capture, what came beside it (late pictures, the server's version) and every payload
 * that they name, and hashes them anew. "Saved" may be said only after `true`; a string says what is
 * wrong. A reader waits for it, so what can be asked for or hashed at the same time is (docs/adr/0108).
 */
export async function verifyCapture(archive: Archive, captureId: string): Promise<true | string> {
  const record = await readRecord(archive, captureId);
  if (typeof record === "string") return record;
  const { capture, late, served } = record;
  const images = [...capture.images, ...late];
  const beside = [...late, ...(served ? usesOfServed(served) : [])];
  const digests = [...new Set([...digestsOf(capture), ...beside.map(({ digest }) => digest)])];
  const text = verifyText(capture);
  for (let from = 0; from < digests.length; from += AT_ONCE) {
    const verdict = await verifyPayloads(archive, images, digests.slice(from, from + AT_ONCE));
    if (verdict !== true) return verdict;
  }
  return await text;
}

/** A capture with what came beside it. */
interface StoredRecord {
  readonly capture: Capture;
  readonly late: readonly LateImage[];
  readonly served: ServedView | undefined;
}

async function readRecord(archive: Archive, captureId: string): Promise<StoredRecord | string> {
  const { captures, resources, lateImages, servedViews } = archive;
  return await archive.transaction("r", captures, resources, lateImages, servedViews, async () => {
    const capture = await captures.get(captureId);
    if (capture === undefined) return `no capture ${captureId}`;
    const [resource, late, served] = await Promise.all([
      resources.get(capture.resourceId) as PromiseLike<OriginalResource | undefined>,
      lacksImages(capture) ? lateImagesOf(archive, [captureId]) : [],
      servedViews.get(captureId) as PromiseLike<ServedView | undefined>,
    ]);
    return resource === undefined ? `no resource ${capture.resourceId}` : { capture, late, served };
  });
}

async function verifyText({ title, text, payloadDigest: digest }: Capture): Promise<true | string> {
  return (await payloadDigest(title, text)) === digest ? true : `the text does not match ${digest}`;
}

type ImageSize = Pick<CaptureImage, "uri" | "digest" | "bytes">;

async function verifyPayloads(
  archive: Archive,
  images: readonly ImageSize[],
  digests: readonly string[],
): Promise<true | string> {
  try {
    const stored = await readPackedPayloads(archive, digests);
    const verdicts = await Promise.all(
      digests.map((digest, index) => verifyPayload(digest, stored[index] ?? null, images)),
    );
    return verdicts.find((verdict) => verdict !== true) ?? true;
  } catch (error) {
    if (error instanceof PayloadDamagedError) return error.message;
    throw error;
  }
}

async function verifyPayload(
  digest: string,
  stored: PackedPayload | null,
  images: readonly ImageSize[],
): Promise<true | string> {
  if (stored === null) return `no bytes for ${digest}`;
  const { bytes } = await unpackPayload(stored);
  if ((await sha256(bytes)) !== digest) return `the bytes do not match ${digest}`;
  const image = images.find((one) => one.digest === digest);
  if (image && image.bytes !== bytes.length) return `${digest} has another size than ${image.uri}`;
  return true;
}
