import type { PayloadChunk } from "./schema.ts";

/**
 * Chromium moves byte arrays over 64 KiB into files of their own, which costs 4 to 6 times as much
 * and can vanish without the database. Staying below 60 kB keeps them in the database.
 */
export const CHUNK_BYTES = 59_000;

/** Copies: storing a view would store the whole buffer behind it. */
export function toChunks(digest: string, stored: Uint8Array): PayloadChunk[] {
  const count = Math.ceil(stored.length / CHUNK_BYTES);
  return Array.from({ length: count }, (_, index) => ({
    digest,
    index,
    data: stored.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
  }));
}
