/**
 * Why the bytes of an image could not be had:
 * - `no-access`: the reader has not given access to its host, and the page may not read it either;
 * - `error-status`: the host answered with an error;
 * - `not-picture`: it gave something that is no picture, such as a login page;
 * - `stand-in`: it gave what is known to stand in the place of pictures;
 * - `too-large`: more bytes than one image may have;
 * - `article-full`: the images of the article before it used up the bytes of one article;
 * - `no-answer`: nothing came, or not in time;
 * - `cancelled`: the reader ended the attempt before it was this image's turn.
 */
export type ImageLackReason =
  | "no-access"
  | "error-status"
  | "not-picture"
  | "stand-in"
  | "too-large"
  | "article-full"
  | "no-answer"
  | "cancelled";

export interface ImageLack {
  readonly reason: ImageLackReason;
  /** HTTP status of the host's answer; `null` when there was none. */
  readonly status: number | null;
}

/** An image that was not had, as a value. */
export interface LackingImage {
  readonly kind: "lacking";
  readonly lack: ImageLack;
}

export function lacking(reason: ImageLackReason, status: number | null = null): LackingImage {
  return { kind: "lacking", lack: { reason, status } };
}
