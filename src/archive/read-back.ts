import type { CaptureImage, Payload } from "../capture/capture.ts";
import { lacksImages } from "../capture/late-image.ts";
import { payloadDigest, sha256 } from "../capture/payload-digest.ts";
import { getCapture } from "./captures.ts";
import { lateImagesOf } from "./late-images.ts";
import { digestsOf } from "./payload-uses.ts";
import { PayloadDamagedError, readPayload } from "./payloads.ts";
import { findResource } from "./resources.ts";
import { servedViewOf, usesOfServed } from "./served-views.ts";
import type { Archive } from "./schema.ts";

/**
 * Fixity: reads a capture, what came beside it (late pictures, the server's version) and every payload
 * that they name, and hashes them anew. "Saved" may be said only
 * after `true`; a string says what is wrong.
 */
export async function verifyCapture(archive: Archive, captureId: string): Promise<true | string> {
  const capture = await getCapture(archive, captureId);
  if (capture === null) return `no capture ${captureId}`;
  if ((await findResource(archive, capture.resourceId)) === null) return `no resource ${capture.resourceId}`;
  if ((await payloadDigest(capture.title, capture.text)) !== capture.payloadDigest) {
    return `the text does not match ${capture.payloadDigest}`;
  }
  const late = lacksImages(capture) ? await lateImagesOf(archive, [captureId]) : [];
  const images = [...capture.images, ...late];
  const served = await servedViewOf(archive, captureId);
  const beside = [
    ...late.map(({ digest }) => digest),
    ...(served ? usesOfServed(served) : []).map(({ digest }) => digest),
  ];
  for (const digest of new Set([...digestsOf(capture), ...beside])) {
    const verdict = await verifyPayload(archive, images, digest);
    if (verdict !== true) return verdict;
  }
  return true;
}

async function verifyPayload(
  archive: Archive,
  images: readonly Pick<CaptureImage, "uri" | "digest" | "bytes">[],
  digest: string,
): Promise<true | string> {
  const payload = await readOrDamage(archive, digest);
  if (typeof payload === "string") return payload;
  if (payload === null) return `no bytes for ${digest}`;
  if ((await sha256(payload.bytes)) !== digest) return `the bytes do not match ${digest}`;
  const image = images.find((one) => one.digest === digest);
  if (image && image.bytes !== payload.bytes.length) return `${digest} has another size than ${image.uri}`;
  return true;
}

async function readOrDamage(archive: Archive, digest: string): Promise<Payload | string | null> {
  try {
    return await readPayload(archive, digest);
  } catch (error) {
    if (error instanceof PayloadDamagedError) return error.message;
    throw error;
  }
}
