import { lateImagesOf } from "../../archive/late-images.ts";
import { readPayload } from "../../archive/payloads.ts";
import type { Archive } from "../../archive/open-archive.ts";
import type { CaptureScreenshot } from "../../capture/capture-evidence.ts";
import type { Capture, CaptureImage } from "../../capture/capture.ts";
import { imagesWithLate } from "../../capture/late-image.ts";
import { toBase64 } from "../../exchange/base64.ts";

/** What can be shown in an image's place. A damaged payload is not hidden behind a missing one. */
export type SavedImage =
  | { readonly kind: "bytes"; readonly dataUri: string }
  | { readonly kind: "missing" }
  | { readonly kind: "damaged" };

/** By the address that the article names. */
export type SavedImages = ReadonlyMap<string, SavedImage>;

const IMAGE_TYPE = /^image\/[a-z0-9.+-]+$/;

/** Reads a capture's images from the archive, those that came later in the place of missing ones. */
export async function readSavedImages(archive: Archive, capture: Capture): Promise<SavedImages> {
  const images = imagesWithLate(capture, await lateImagesOf(archive, [capture.id]));
  const saved = await Promise.all(
    images.map(async (image) => [image.uri, await readSavedImage(archive, image)] as const),
  );
  return new Map(saved);
}

async function readSavedImage(archive: Archive, image: CaptureImage): Promise<SavedImage> {
  if (!image.digest) return { kind: "missing" };
  return readPicture(archive, image.digest, image.uri);
}

export function readScreenshot(archive: Archive, { digest }: CaptureScreenshot): Promise<SavedImage> {
  return readPicture(archive, digest, "screenshot");
}

async function readPicture(archive: Archive, digest: string, name: string): Promise<SavedImage> {
  try {
    const payload = await readPayload(archive, digest);
    // An imported file may call anything an image; only what a picture element shows is handed on.
    if (!payload || !IMAGE_TYPE.test(payload.mediaType)) return { kind: "missing" };
    return { kind: "bytes", dataUri: `data:${payload.mediaType};base64,${toBase64(payload.bytes)}` };
  } catch (error) {
    console.error("A stored image could not be read.", name, error);
    return { kind: "damaged" };
  }
}
