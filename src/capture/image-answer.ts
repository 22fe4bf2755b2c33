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
  /** No access, no answer in time, or more bytes than one image may have. */
  | { readonly kind: "none" };

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
  | { readonly kind: "withheld"; readonly by: "background" | "tab" }
  | { readonly kind: "none" };

/** Tracking pixels and spacers; a line drawn as a picture is longer in one direction. */
const SPACER_SIDE = 2;

/** Judges one answer by itself. Only bytes that are a picture, and not a known stand-in, pass. */
export function judgeImage(uri: string, answer: ImageAnswer): JudgedImage {
  if (answer.kind === "none") return { kind: "none" };
  const { by, bytes, finalUri, status } = answer;
  // An overloaded host says nothing about who may see the picture.
  if (status === 429 || status >= 500) return { kind: "none" };
  const mediaType = sniffImage(bytes);
  const moved = withoutFragment(finalUri) !== withoutFragment(uri);
  if (status >= 400 || mediaType === null || isSpacer(mediaType, bytes)) return { kind: "withheld", by };
  if (moved && isPlaceholderAddress(finalUri)) return { kind: "withheld", by };
  return { kind: "picture", mediaType, bytes, finalUri, by };
}

function isSpacer(mediaType: string, bytes: Uint8Array): boolean {
  const size = imageSize(mediaType, bytes);
  return size !== null && size.width <= SPACER_SIDE && size.height <= SPACER_SIDE;
}

export function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}
