import type { Capture, CaptureImage } from "./capture.ts";

/**
 * A picture that was missing when its article was captured and was had later. The capture itself is
 * never altered: that the picture came later, and when, stays visible.
 */
export interface LateImage {
  readonly captureId: string;
  /** As the capture's `images` names it. */
  readonly uri: string;
  /** `sha256:<64 hex>` of the bytes in `payloads`. */
  readonly digest: string;
  /** Sniffed from the bytes. */
  readonly mediaType: string;
  readonly bytes: number;
  /** ISO 8601 UTC. Two archives that were put together may each have had it. */
  readonly fetchedAt: string;
}

/** The capture's images in its order, missing ones replaced by what came first afterwards. */
export function imagesWithLate(capture: Capture, late: readonly LateImage[]): readonly CaptureImage[] {
  const own = late.filter((one) => one.captureId === capture.id);
  const newestFirst = own.toSorted((a, b) => Date.parse(b.fetchedAt) - Date.parse(a.fetchedAt));
  const byUri = new Map(newestFirst.map((one) => [one.uri, one]));
  return capture.images.map((image) => {
    const found = image.digest === null ? byUri.get(image.uri) : undefined;
    if (!found) return image;
    const { uri, digest, mediaType, bytes } = found;
    return { uri, digest, mediaType, bytes };
  });
}

/** Whether anything can have come later: most captures need not be asked about. */
export function lacksImages(capture: Capture): boolean {
  return capture.images.some((image) => image.digest === null);
}

/** Addresses of the images that are still missing. */
export function missingImages(capture: Capture, late: readonly LateImage[]): readonly string[] {
  return imagesWithLate(capture, late).flatMap((image) => (image.digest === null ? [image.uri] : []));
}
