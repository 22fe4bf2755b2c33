import type { Capture } from "../capture/capture.ts";
import { bylineChanges, type ReadArticle } from "./byline-changes.ts";

/** Whether two captures record the same article in the same state: words, and what is certain beside them. */
export function recordsTheSame(older: Capture, newer: Capture): boolean {
  return (
    older.payloadDigest === newer.payloadDigest && bylineChanges(readOf(older), readOf(newer)).length === 0
  );
}

/** A capture as far as it tells what stands beside the words. */
export function readOf(capture: Capture): ReadArticle {
  const { author, publishedAt, stated, images, partial, capturedAt } = capture;
  const { publisher, extractor } = capture.provenance;
  const pictures = images.map(({ uri }) => uri);
  return { author, publishedAt, stated, pictures, partial, publisher, extractor, capturedAt };
}
