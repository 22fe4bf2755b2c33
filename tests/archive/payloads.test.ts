// @vitest-environment node
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/capture/payload-digest.ts";
import { CHUNK_BYTES } from "../../src/archive/payload-chunks.ts";
import {
  packPayload,
  PayloadDamagedError,
  putPackedPayloads,
  readPayload,
} from "../../src/archive/payloads.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { emptyArchive } from "./sample-records.ts";

async function store(archive: Archive, bytes: Uint8Array, mediaType: string): Promise<string> {
  const digest = await sha256(bytes);
  const packed = await packPayload({ digest, mediaType, bytes });
  await archive.transaction("rw", archive.payloads, archive.payloadChunks, () =>
    putPackedPayloads(archive, [packed]),
  );
  return digest;
}

/** Bytes that hardly compress and differ at every place. */
function noise(size: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: size }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

describe("payloads", () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 60_000, 65_536, 200_001])(
    "keep %i bytes of a picture as they are, in chunks below 60 kB",
    async (size) => {
      const archive = emptyArchive();
      const bytes = noise(size);
      const digest = await store(archive, bytes, "image/png");
      const chunks = await archive.payloadChunks.toArray();
      expect(chunks).toHaveLength(Math.ceil(size / CHUNK_BYTES));
      for (const { data } of chunks) {
        expect(data.length).toBeLessThan(60_000);
        // The whole buffer is what gets stored.
        expect(data.buffer.byteLength).toBe(data.length);
      }
      expect(await readPayload(archive, digest)).toEqual({ digest, mediaType: "image/png", bytes });
    },
  );

  it.each(["text/html", "image/svg+xml", "application/octet-stream"])("compress %s", async (mediaType) => {
    const archive = emptyArchive();
    const bytes = new TextEncoder().encode("<p>砸锅卖铁</p>".repeat(20_000));
    const digest = await store(archive, bytes, mediaType);
    const chunks = await archive.payloadChunks.toArray();
    const stored = Buffer.concat(chunks.map((chunk) => chunk.data));
    expect(stored.length).toBeLessThan(bytes.length / 50);
    expect(new Uint8Array(gunzipSync(stored))).toEqual(bytes);
    expect(await readPayload(archive, digest)).toEqual({ digest, mediaType, bytes });
  });

  it("keep many chunks in order", async () => {
    const archive = emptyArchive();
    const bytes = noise(CHUNK_BYTES * 12 + 5);
    const digest = await store(archive, bytes, "image/jpeg");
    await store(archive, noise(CHUNK_BYTES * 2), "image/jpeg");
    expect((await readPayload(archive, digest))?.bytes).toEqual(bytes);
  });

  it("are stored once", async () => {
    const archive = emptyArchive();
    await store(archive, noise(10), "image/png");
    await store(archive, noise(10), "image/gif");
    expect(await archive.payloads.toArray()).toMatchObject([{ mediaType: "image/png" }]);
    expect(await archive.payloadChunks.count()).toBe(1);
  });

  it("are null when they are not here", async () => {
    expect(await readPayload(emptyArchive(), `sha256:${"0".repeat(64)}`)).toBeNull();
  });

  it("say when a chunk is lost or spoiled", async () => {
    const archive = emptyArchive();
    const lost = await store(archive, noise(CHUNK_BYTES * 3), "image/png");
    await archive.payloadChunks.delete([lost, 1]);
    await expect(readPayload(archive, lost)).rejects.toBeInstanceOf(PayloadDamagedError);
    const spoiled = await store(archive, noise(500), "text/html");
    await archive.payloadChunks.update([spoiled, 0], { data: noise(500) });
    await expect(readPayload(archive, spoiled)).rejects.toBeInstanceOf(PayloadDamagedError);
  });
});
