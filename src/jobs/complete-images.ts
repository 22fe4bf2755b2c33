import type { ImageRequest } from "../browser/fetch-image.ts";
import type { Capture, CaptureImage, Payload } from "../capture/capture.ts";
import type { ImageAnswer } from "../capture/image-answer.ts";
import { missingImages, type LateImage } from "../capture/late-image.ts";
import type { CompleteOutcome } from "../messages/protocol.ts";
import { collectImages } from "./collect-images.ts";

export interface CompleteDeps {
  readonly now: () => Date;
  readonly getCapture: (id: string) => Promise<Capture | null>;
  readonly lateImagesOf: (captureIds: readonly string[]) => Promise<LateImage[]>;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly fetchImage: (request: ImageRequest) => Promise<ImageAnswer>;
  /** Writes everything in one transaction or nothing; what is here already stays. */
  readonly commitLateImages: (
    captureId: string,
    late: { readonly images: readonly LateImage[]; readonly payloads: readonly Payload[] },
  ) => Promise<void>;
  /** Re-reads and re-hashes a capture with what came later; says what is wrong with it otherwise. */
  readonly verifyCapture: (captureId: string) => Promise<true | string>;
  readonly isStorageFull: (error: unknown) => boolean;
}

/**
 * Asks once more for the images that a capture lacks, by our own requests alone, and keeps what comes
 * beside the capture, which stays as it is.
 */
export async function completeImages(captureId: string, deps: CompleteDeps): Promise<CompleteOutcome> {
  const capture = await deps.getCapture(captureId);
  if (!capture) return { kind: "unknown-capture" };
  const late = await deps.lateImagesOf([captureId]);
  const missing = missingImages(capture, late).filter((uri) => uri.startsWith("http"));
  const origins = await deps.missingOrigins([...new Set(missing.map(deps.originOf))]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  try {
    return await addImages(capture, missing, deps);
  } catch (error) {
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  }
}

async function addImages(
  capture: Capture,
  missing: readonly string[],
  deps: CompleteDeps,
): Promise<CompleteOutcome> {
  const { signal } = new AbortController();
  const wanted = missing.map((uri) => ({ uri }));
  const { images, payloads } = await collectImages(wanted, capture.provenance.finalUri, {
    askForImage: (uri, referer) => deps.fetchImage({ uri, referer, tabId: null, signal }),
    onProgress: () => {},
    signal,
  });
  const late = images.flatMap((image) => asLate(image, capture.id, deps.now().toISOString()));
  if (late.length > 0) await deps.commitLateImages(capture.id, { images: late, payloads });
  const verified = await deps.verifyCapture(capture.id);
  if (verified !== true) return { kind: "failed", cause: "storage-error", detail: verified };
  return { kind: "completed", added: late.length, missing: missing.length - late.length };
}

function asLate(
  { uri, digest, mediaType, bytes }: CaptureImage,
  captureId: string,
  fetchedAt: string,
): LateImage[] {
  return digest === null || mediaType === null
    ? []
    : [{ captureId, uri, digest, mediaType, bytes, fetchedAt }];
}
