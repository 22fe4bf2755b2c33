import type { ImageLack, ImageLackReason } from "./image-lack.ts";
import { imageSize } from "./image-size.ts";
import { isPlaceholderAddress } from "./placeholder-addresses.ts";
import { sniffImage } from "./sniff-image.ts";

/** What one request for a picture brought. */
export type ImageAnswer =
  | {
      readonly kind: "answered";
      /** Who asked: the background, or the reader's tab with the page's own referrer. */
      readonly by: "background" | "tab";
      readonly status: number;
      /** Address after redirects. */
      readonly finalUri: string;
      readonly bytes: Uint8Array;
    }
  /** Nothing that could be judged. */
  | { readonly kind: "none"; readonly why: NoAnswer };

/** Why there is no answer to judge. */
export type NoAnswer = Extract<ImageLackReason, "no-access" | "too-large" | "no-answer" | "cancelled">;

/** What an answer is worth. */
export type JudgedImage =
  | {
      readonly kind: "picture";
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly finalUri: string;
      readonly by: "background" | "tab";
    }
  /** The host gave something else: an error, a page, a stand-in. It may want to know who asks. */
  | { readonly kind: "withheld"; readonly by: "background" | "tab"; readonly lack: ImageLack }
  /** Asking again at once is of no use. */
  | { readonly kind: "none"; readonly lack: ImageLack };

/** Tracking pixels and spacers; a line drawn as a picture is longer in one direction. */
const SPACER_SIDE = 2;

/** Judges one answer by itself. Only bytes that are a picture, and not a known stand-in, pass. */
export function judgeImage(uri: string, answer: ImageAnswer): JudgedImage {
  if (answer.kind === "none") return { kind: "none", lack: { reason: answer.why, status: null } };
  const { by, bytes, finalUri, status } = answer;
  const lack = (reason: ImageLackReason): ImageLack => ({ reason, status });
  // An overloaded host says nothing about who may see the picture.
  if (status === 429 || status >= 500) return { kind: "none", lack: lack("error-status") };
  const mediaType = sniffImage(bytes);
  const moved = withoutFragment(finalUri) !== withoutFragment(uri);
  if (status >= 400) return { kind: "withheld", by, lack: lack("error-status") };
  if (mediaType === null) return { kind: "withheld", by, lack: lack("not-picture") };
  if (isSpacer(mediaType, bytes) || (moved && isPlaceholderAddress(finalUri)))
    return { kind: "withheld", by, lack: lack("stand-in") };
  return { kind: "picture", mediaType, bytes, finalUri, by };
}

function isSpacer(mediaType: string, bytes: Uint8Array): boolean {
  const size = imageSize(mediaType, bytes);
  return size !== null && size.width <= SPACER_SIDE && size.height <= SPACER_SIDE;
}

export function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}
