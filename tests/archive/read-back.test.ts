// @vitest-environment node
import { describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { emptyArchive, sampleRecord } from "./sample-records.ts";

const IMAGE = new Uint8Array([1, 2, 3, 4]);

async function saved(): Promise<{ archive: Archive; id: string; page: string; image: string }> {
  const archive = emptyArchive();
  const { capture, ...rest } = await sampleRecord({ images: [IMAGE, null] });
  await commitCapture(archive, { capture, ...rest });
  return { archive, id: capture.id, page: capture.pageDigest ?? "", image: capture.images[0]?.digest ?? "" };
}

describe("verifyCapture", () => {
  it("accepts what was committed", async () => {
    const { archive, id } = await saved();
    expect(await verifyCapture(archive, id)).toBe(true);
  });

  it("misses a capture", async () => {
    expect(await verifyCapture(emptyArchive(), "x")).toBe("no capture x");
  });

  it("misses the resource", async () => {
    const { archive, id } = await saved();
    await archive.resources.clear();
    expect(await verifyCapture(archive, id)).toBe("no resource resource-reservoir");
  });

  it.each([{ text: "另一段。" }, { title: "另一题" }, { title: null }])("sees %j", async (change) => {
    const { archive, id } = await saved();
    await archive.captures.update(id, change);
    expect(await verifyCapture(archive, id)).toMatch(/^the text does not match sha256:/);
  });

  it("misses a payload", async () => {
    const { archive, id, image } = await saved();
    await archive.payloads.delete(image);
    expect(await verifyCapture(archive, id)).toBe(`no bytes for ${image}`);
  });

  it("sees a changed byte of an image", async () => {
    const { archive, id, image } = await saved();
    await archive.payloadChunks.update([image, 0], { data: new Uint8Array([1, 2, 3, 5]) });
    expect(await verifyCapture(archive, id)).toBe(`the bytes do not match ${image}`);
  });

  it("sees a lost chunk and a spoiled page", async () => {
    const lost = await saved();
    await lost.archive.payloadChunks.delete([lost.image, 0]);
    expect(await verifyCapture(lost.archive, lost.id)).toBe(`The stored bytes of ${lost.image} are damaged.`);
    const spoiled = await saved();
    await spoiled.archive.payloadChunks.update([spoiled.page, 0], { data: IMAGE });
    expect(await verifyCapture(spoiled.archive, spoiled.id)).toBe(
      `The stored bytes of ${spoiled.page} are damaged.`,
    );
  });

  it("sees a size that is not the image's", async () => {
    const { archive, id } = await saved();
    const capture = await archive.captures.get(id);
    const images = capture?.images.map((image) => ({ ...image, bytes: 5 }));
    await archive.captures.update(id, { images });
    expect(await verifyCapture(archive, id)).toMatch(/has another size/);
  });
});
