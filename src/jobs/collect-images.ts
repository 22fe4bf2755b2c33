import type { ArticleImage } from "../capture/article.ts";
import type { CaptureImage, Payload } from "../capture/capture.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { sniffImage } from "../capture/sniff-image.ts";

/** Requests under way at once; browsers use six per host, we leave room for the page. */
const CONCURRENCY = 4;
/** Bytes of all images of one article. Beyond it images are named as missing, never cut. */
const ARTICLE_BYTES = 200 * 1024 * 1024;

export interface CollectedImages {
  /** As the article orders them; missing ones with `digest: null`. */
  readonly images: readonly CaptureImage[];
  readonly payloads: readonly Payload[];
}

export interface CollectDeps {
  /** Bytes of an image, or `null` when they cannot be had. Rejects only when the save was cancelled. */
  readonly fetchImage: (uri: string) => Promise<Uint8Array | null>;
  /** Called after each image, found or not. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

/** Gets the bytes of an article's images, content-addressed. What is not an image is missing. */
export async function collectImages(
  wanted: readonly ArticleImage[],
  deps: CollectDeps,
): Promise<CollectedImages> {
  const images: CaptureImage[] = [];
  const payloads = new Map<string, Payload>();
  let [next, done, total] = [0, 0, 0];
  const takeOne = async (): Promise<void> => {
    while (next < wanted.length) {
      const index = next++;
      const { uri } = wanted[index] as ArticleImage;
      const payload = total < ARTICLE_BYTES ? await imagePayload(await deps.fetchImage(uri)) : null;
      total += payload?.bytes.length ?? 0;
      if (payload) payloads.set(payload.digest, payload);
      images[index] = describe(uri, payload);
      await deps.onProgress(++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, takeOne));
  return { images, payloads: [...payloads.values()] };
}

async function imagePayload(bytes: Uint8Array | null): Promise<Payload | null> {
  const mediaType = bytes && sniffImage(bytes);
  return mediaType ? { digest: await sha256(bytes), mediaType, bytes } : null;
}

function describe(uri: string, payload: Payload | null): CaptureImage {
  return payload
    ? { uri, digest: payload.digest, mediaType: payload.mediaType, bytes: payload.bytes.length }
    : { uri, digest: null, mediaType: null, bytes: 0 };
}
