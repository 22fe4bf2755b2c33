import type { ImageAnswer } from "../../src/capture/image-answer.ts";

/** 40 kB of noise behind a PNG's signature: as large as a picture of an article, and not compressible. */
const PICTURE = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...Array.from({ length: 40_000 }, (_, index) => (index * 2_654_435_761) >>> 24),
]);

let pictures = 0;

/** Every address has a picture of its own: the same one for all would be taken for a stand-in. */
export function pictureAt(finalUri: string): ImageAnswer {
  const bytes = PICTURE.slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 4, pictures++);
  return { kind: "answered", by: "tab", status: 200, finalUri, bytes };
}
