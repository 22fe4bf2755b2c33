import type { Capture } from "../capture/capture.ts";
import type { LateImage } from "../capture/late-image.ts";
import type { PayloadUse } from "./schema.ts";

/** Digests of every payload that a capture names, each once. */
export function digestsOf(capture: Capture): string[] {
  const named = [
    capture.pageDigest,
    capture.screenshot?.digest ?? null,
    ...(capture.frames ?? []).map((frame) => frame.digest),
    ...capture.images.map((image) => image.digest),
  ];
  return [...new Set(named.filter((digest) => digest !== null))];
}

export function usesOf(capture: Capture): PayloadUse[] {
  return digestsOf(capture).map((digest) => ({ digest, captureId: capture.id }));
}

/** Uses of pictures that came after their captures, each once. */
export function usesOfLate(late: readonly LateImage[]): PayloadUse[] {
  const uses = late.map(
    ({ digest, captureId }) => [`${digest} ${captureId}`, { digest, captureId }] as const,
  );
  return [...new Map(uses).values()];
}
