import { fromBase64 } from "./base64.ts";
import type { BundlePayload } from "./bundle-format.ts";
import { gunzip } from "./gzip.ts";

/** A payload larger than this when unpacked is taken for an attack on the reader's memory. */
const MAX_PAYLOAD_BYTES = 256 * 1024 * 1024;

/**
 * The bytes of a payload as they are hashed.
 * @throws Error when `data` is not base64, TypeError when it is no gzip stream, TooLargeError above
 * 256 MiB
 */
export async function decodePayload(payload: BundlePayload): Promise<Uint8Array> {
  const data = fromBase64(payload.data);
  return payload.encoding === "base64" ? data : await gunzip(data, MAX_PAYLOAD_BYTES);
}
