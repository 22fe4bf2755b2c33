import type { ImageRequest } from "../browser/fetch-image.ts";
import type { Capture, CaptureImage, Payload } from "../capture/capture.ts";
import type { ImageAnswer } from "../capture/image-answer.ts";
import { openImages, type LateImage } from "../capture/late-image.ts";
import type { CompleteOutcome } from "../messages/protocol.ts";
import { collectImages } from "./collect-images.ts";
import { throttleProgress } from "./throttle-progress.ts";

export interface CompleteRequest {
  readonly captureId: string;
  /** Ends the attempt; what had come by then is kept. */
  readonly signal: AbortSignal;
}

export interface CompleteDeps {
  readonly now: () => Date;
  readonly getCapture: (id: string) => Promise<Capture | null>;
  readonly lateImagesOf: (captureIds: readonly string[]) => Promise<LateImage[]>;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly fetchImage: (request: ImageRequest) => Promise<ImageAnswer>;
  /** Notes of the attempt, which our pages show; a dead background leaves them behind. */
  readonly completion: CompletionJournal;
  /** Writes everything in one transaction or nothing; what is here already stays. */
  readonly commitLateImages: (
    captureId: string,
    late: { readonly images: readonly LateImage[]; readonly payloads: readonly Payload[] },
  ) => Promise<void>;
  /** Re-reads and re-hashes a capture with what came later; says what is wrong with it otherwise. */
  readonly verifyCapture: (captureId: string) => Promise<true | string>;
  readonly isStorageFull: (error: unknown) => boolean;
}

export interface CompletionJournal {
  readonly begin: (captureId: string, uri: string, total: number) => Promise<void>;
  readonly advance: (captureId: string, done: number) => Promise<void>;
  readonly end: (captureId: string) => Promise<void>;
}

/**
 * Asks once more for the images that a capture lacks or has doubtful bytes of, by our own requests
 * alone, and keeps what comes beside the capture, which stays as it is.
 */
export async function completeImages(
  { captureId, signal }: CompleteRequest,
  deps: CompleteDeps,
): Promise<CompleteOutcome> {
  const capture = await deps.getCapture(captureId);
  if (!capture) return { kind: "unknown-capture" };
  const late = await deps.lateImagesOf([captureId]);
  const open = openImages(capture, late).filter(({ uri }) => uri.startsWith("http"));
  const origins = await deps.missingOrigins([...new Set(open.map(({ uri }) => deps.originOf(uri)))]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  try {
    await deps.completion.begin(captureId, capture.provenance.finalUri, open.length);
    return await addImages(capture, open, signal, deps);
  } catch (error) {
    const cause = deps.isStorageFull(error) ? "storage-full" : "storage-error";
    return { kind: "failed", cause, detail: String(error) };
  } finally {
    await deps.completion.end(captureId);
  }
}

async function addImages(
  capture: Capture,
  open: readonly CaptureImage[],
  signal: AbortSignal,
  deps: CompleteDeps,
): Promise<CompleteOutcome> {
  const { images, payloads } = await askForAll(capture, open, signal, deps);
  const better = images.filter((image, index) => isBetter(image, open[index]));
  const late = better.flatMap((image) => asLate(image, capture.id, deps.now().toISOString()));
  if (late.length > 0) await deps.commitLateImages(capture.id, { images: late, payloads });
  const verified = await deps.verifyCapture(capture.id);
  if (verified !== true) return { kind: "failed", cause: "storage-error", detail: verified };
  const lacks = images.flatMap(({ uri, lack }) => (lack ? [{ uri, lack }] : []));
  return { kind: signal.aborted ? "cancelled" : "completed", added: late.length, lacks };
}

/** Never rejects because of a cancel: what had come by then is worth keeping. */
async function askForAll(
  capture: Capture,
  open: readonly CaptureImage[],
  signal: AbortSignal,
  deps: CompleteDeps,
) {
  const askForImage = async (uri: string, referer: string | null): Promise<ImageAnswer> => {
    try {
      return await deps.fetchImage({ uri, referer, tabId: null, signal });
    } catch (error) {
      if (signal.aborted) return { kind: "none", why: "cancelled" };
      throw error;
    }
  };
  const progress = throttleProgress((done) => deps.completion.advance(capture.id, done));
  try {
    return await collectImages(open, capture.provenance.finalUri, {
      askForImage,
      onProgress: progress.note,
      signal: NEVER,
    });
  } finally {
    await progress.stop();
  }
}

const NEVER = new AbortController().signal;

/** The same doubtful bytes again are nothing new. */
function isBetter(image: CaptureImage, before: CaptureImage | undefined): boolean {
  if (image.digest === null || image.digest === before?.digest) return false;
  return before?.digest === null || image.doubt === undefined;
}

function asLate(
  { uri, digest, mediaType, bytes, doubt }: CaptureImage,
  captureId: string,
  fetchedAt: string,
): LateImage[] {
  return digest === null || mediaType === null
    ? []
    : [{ captureId, uri, digest, mediaType, bytes, ...(doubt && { doubt }), fetchedAt }];
}
