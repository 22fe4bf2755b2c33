import { payloadDigest, sha256 } from "../capture/payload-digest.ts";
import type { Bundle, BundlePayload } from "./bundle-format.ts";
import type { BundleFault } from "./check-references.ts";
import { decodePayload } from "./decode-payload.ts";

/** Hashes every payload and every text anew, one at a time to keep memory low. */
export async function checkDigests(bundle: Bundle): Promise<BundleFault | null> {
  const sizes = new Map<string, number>();
  for (const [index, payload] of bundle.payloads.entries()) {
    const size = await checkPayload(payload);
    if (typeof size !== "number") return { ...size, place: `payloads[${index}].${size.place}` };
    sizes.set(payload.digest, size);
  }
  for (const [index, capture] of bundle.captures.entries()) {
    if ((await payloadDigest(capture.title, capture.text)) !== capture.payloadDigest) {
      return { place: `captures[${index}].payloadDigest`, reason: "does not match title and text" };
    }
    const wrong = capture.images.findIndex(
      (one) => one.digest !== null && sizes.get(one.digest) !== one.bytes,
    );
    if (wrong !== -1) {
      return { place: `captures[${index}].images[${wrong}].bytes`, reason: "is not the size of its payload" };
    }
  }
  const wrong = bundle.lateImages.findIndex((one) => sizes.get(one.digest) !== one.bytes);
  return wrong === -1
    ? null
    : { place: `lateImages[${wrong}].bytes`, reason: "is not the size of its payload" };
}

async function checkPayload(payload: BundlePayload): Promise<number | BundleFault> {
  const bytes = await decodeOrFault(payload);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if ((await sha256(bytes)) === payload.digest) return bytes.length;
  return { place: "digest", reason: "does not match the data" };
}

async function decodeOrFault(payload: BundlePayload): Promise<Uint8Array | BundleFault> {
  try {
    return await decodePayload(payload);
  } catch (error) {
    const why = error instanceof Error && error.message ? error.message : "damaged";
    return { place: "data", reason: `is not ${payload.encoding}: ${why}` };
  }
}
