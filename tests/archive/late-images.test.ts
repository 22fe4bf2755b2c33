// @vitest-environment node
import { describe, expect, it } from "vitest";
import { commitCapture, MissingPayloadError } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { exportRows } from "../../src/archive/export-rows.ts";
import { BundleConflictError, importBundle } from "../../src/archive/import-bundle.ts";
import { commitLateImages } from "../../src/archive/late-images.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import type { Archive } from "../../src/archive/schema.ts";
import type { LateImage } from "../../src/capture/late-image.ts";
import { parseBundle } from "../../src/exchange/parse-bundle.ts";
import { STAMP, wholeText } from "../exchange/sample-bundle.ts";
import { emptyArchive, everyRow, sampleRecord, textPayload } from "./sample-records.ts";

const ID = "copy";

/** A capture with one image and without two, and what came later for the first of those. */
async function sample(words = "late") {
  const archive = emptyArchive();
  const had = new Uint8Array([1, 2, 3]);
  const record = await sampleRecord({ id: ID, images: [had, null, null] });
  await commitCapture(archive, record);
  const payload = await textPayload(words, "image/png");
  const image: LateImage = {
    captureId: ID,
    uri: record.capture.images[1]?.uri ?? "",
    digest: payload.digest,
    mediaType: "image/png",
    bytes: payload.bytes.length,
    fetchedAt: "2024-09-02T00:00:00.000Z",
  };
  return { archive, record, payload, image, late: { images: [image], payloads: [payload] } };
}

const exported = (archive: Archive): Promise<string> => wholeText(exportRows(archive, STAMP));

async function parsed(text: string) {
  const result = await parseBundle(text);
  if (!result.ok) throw new Error(`${result.place} ${result.reason}`);
  return result.bundle;
}

describe("late images", () => {
  it("are stored with their bytes, once, and read back", async () => {
    const { archive, late, image } = await sample();
    await commitLateImages(archive, ID, late);
    const after = await everyRow(archive);
    expect(after.lateImages).toEqual([image]);
    expect(await verifyCapture(archive, ID)).toBe(true);
    const again = { ...late, images: [{ ...image, fetchedAt: "2025-01-01T00:00:00.000Z" }] };
    await commitLateImages(archive, ID, again);
    expect(await everyRow(archive)).toEqual(after);
  });

  it("are stored all or not at all", async () => {
    const { archive, late } = await sample();
    const before = await everyRow(archive);
    await expect(commitLateImages(archive, ID, { ...late, payloads: [] })).rejects.toThrow(
      MissingPayloadError,
    );
    expect(await everyRow(archive)).toEqual(before);
  });

  it("do not outlive their capture, nor come after it", async () => {
    const { archive, late, record } = await sample();
    await commitLateImages(archive, ID, late);
    await deleteResource(archive, record.resource.id);
    await commitLateImages(archive, ID, late);
    expect(Object.values(await everyRow(archive)).flat()).toEqual([]);
  });

  it("are found wanting when their bytes are damaged", async () => {
    const { archive, late, image } = await sample();
    await commitLateImages(archive, ID, late);
    await archive.payloadChunks
      .where("[digest+index]")
      .equals([image.digest, 0])
      .modify({
        data: new TextEncoder().encode("evil"),
      });
    expect(await verifyCapture(archive, ID)).toMatch(/do not match/);
  });

  it("travel with an export, to the byte, and keep their bytes from being dropped", async () => {
    const { archive, late, record } = await sample();
    await commitLateImages(archive, ID, late);
    const text = await exported(archive);
    const target = emptyArchive();
    await importBundle(target, await parsed(text));
    expect(await everyRow(target)).toEqual(await everyRow(archive));
    expect(await exported(target)).toBe(text);
    await importBundle(target, await parsed(text));
    expect(await everyRow(target)).toEqual(await everyRow(archive));
    await deleteResource(target, record.resource.id);
    expect(await target.payloads.count()).toBe(0);
  });

  it("that two archives had on their own are both kept; a forged one is refused", async () => {
    const { archive, late, image } = await sample();
    await commitLateImages(archive, ID, late);
    const other = await sample("other bytes");
    const later = { ...other.image, fetchedAt: "2024-10-01T00:00:00.000Z" };
    await commitLateImages(other.archive, ID, { ...other.late, images: [later] });
    await importBundle(archive, await parsed(await exported(other.archive)));
    expect(await archive.lateImages.toArray()).toEqual([image, later]);
    const forger = await sample("forged bytes");
    await commitLateImages(forger.archive, ID, forger.late);
    const bundle = await parsed(await exported(forger.archive));
    await expect(importBundle(archive, bundle)).rejects.toThrow(BundleConflictError);
  });

  it.each([
    [{ captureId: "nobody" }, "lateImages[0].captureId", "names no capture"],
    [{ uri: "https://img.example.cn/reservoir/0.png" }, "lateImages[0].uri", "its capture lacks"],
    [{ uri: "https://img.example.cn/other.png" }, "lateImages[0].uri", "its capture lacks"],
    [{ bytes: 5 }, "lateImages[0].bytes", "size of its payload"],
    [{ digest: `sha256:${"0".repeat(64)}` }, "lateImages[0].digest", "names no payload"],
    [{ fetchedAt: "yesterday" }, "lateImages[0].fetchedAt", "not an ISO 8601 time"],
  ])("are refused in a file when %o", async (change, place, reason) => {
    const { archive, late } = await sample();
    await commitLateImages(archive, ID, late);
    const file = JSON.parse(await exported(archive)) as { lateImages: object[] };
    Object.assign(file.lateImages[0] ?? {}, change);
    expect(await parseBundle(JSON.stringify(file))).toMatchObject({
      ok: false,
      place,
      reason: expect.stringContaining(reason) as string,
    });
  });
});
