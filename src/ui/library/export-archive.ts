import { exportRows } from "../../archive/export-rows.ts";
import type { Archive } from "../../archive/open-archive.ts";
import { bundleParts } from "../../exchange/build-bundle.ts";

/** Text is handed to the browser in pieces of this many characters: it may keep blobs on disk. */
const PIECE = 4_000_000;

/**
 * The whole archive as one JSON file that never has to be one string.
 * @param onProgress size in bytes so far
 */
export async function exportArchive(
  archive: Archive,
  stamp: { readonly exportedAt: string; readonly generator: string },
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = () => {
    pieces.push(new Blob(waiting));
    waiting = [];
    length = 0;
    onProgress(pieces.reduce((sum, piece) => sum + piece.size, 0));
  };
  for await (const part of bundleParts(exportRows(archive, stamp))) {
    waiting.push(part);
    length += part.length;
    if (length > PIECE) flush();
  }
  flush();
  return new Blob(pieces, { type: "application/json" });
}
