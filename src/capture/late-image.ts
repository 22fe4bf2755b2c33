import type { Capture, CaptureImage, ImageDoubt } from "./capture.ts";

/**
 * A picture that was missing (or doubtful) when its article was captured and was had later. The capture itself is
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
  /** Why these bytes may not be the picture. Absent when nothing speaks against them. */
  readonly doubt?: ImageDoubt | undefined;
  /** ISO 8601 UTC. Two archives that were put together may each have had it. */
  readonly fetchedAt: string;
}

/** The capture's images in its order, missing and doubtful ones replaced by what came first afterwards. */
export function imagesWithLate(capture: Capture, late: readonly LateImage[]): readonly CaptureImage[] {
  const own = late.filter((one) => one.captureId === capture.id);
  const byUri = new Map(own.toSorted(bestLast).map((one) => [one.uri, one]));
  return capture.images.map((image) => {
    const found = isOpen(image) ? byUri.get(image.uri) : undefined;
    if (!found) return image;
    const { uri, digest, mediaType, bytes, doubt } = found;
    return { uri, digest, mediaType, bytes, ...(doubt && { doubt }) };
  });
}

/** What came first, but for what was doubtful then. */
function bestLast(a: LateImage, b: LateImage): number {
  const doubts = Number(b.doubt !== undefined) - Number(a.doubt !== undefined);
  return doubts || Date.parse(b.fetchedAt) - Date.parse(a.fetchedAt);
}

/** Whether another attempt at an image may bring more: it is missing, or may be a stand-in. */
export function isOpen({ digest, doubt }: Pick<CaptureImage, "digest" | "doubt">): boolean {
  return digest === null || doubt !== undefined;
}

/** Whether anything can have come later: most captures need not be asked about. */
export function lacksImages(capture: Capture): boolean {
  return capture.images.some(isOpen);
}

/** The images that are still missing, or still may be stand-ins. */
export function openImages(capture: Capture, late: readonly LateImage[]): readonly CaptureImage[] {
  return imagesWithLate(capture, late).filter(isOpen);
}

/** Addresses of the images that are still missing. */
export function missingImages(capture: Capture, late: readonly LateImage[]): readonly string[] {
  return openImages(capture, late).flatMap(({ uri, digest }) => (digest === null ? [uri] : []));
}
