import { describe, expect, it } from "vitest";
import { imagesWithLate, missingImages } from "../../src/capture/late-image.ts";
import { sampleRecord } from "../archive/sample-records.ts";

const late = (captureId: string, uri: string, digest: string, fetchedAt: string) => ({
  ...{ captureId, uri, digest, fetchedAt },
  mediaType: "image/png",
  bytes: 3,
});

describe("late images", () => {
  it("stand in the place of missing ones, first come first, and of nothing else", async () => {
    const { capture } = await sampleRecord({ images: [new Uint8Array([1]), null, null] });
    const [had, lost, other] = capture.images.map(({ uri }) => uri) as [string, string, string];
    const rows = [
      late(capture.id, lost, "second", "2024-09-03T00:00:00Z"),
      late(capture.id, lost, "first", "2024-09-02T00:00:00Z"),
      late(capture.id, had, "forged", "2024-09-02T00:00:00Z"),
      late("another", other, "strange", "2024-09-02T00:00:00Z"),
    ];
    expect(imagesWithLate(capture, rows).map(({ digest }) => digest)).toEqual([
      capture.images[0]?.digest,
      "first",
      null,
    ]);
    expect(missingImages(capture, rows)).toEqual([other]);
  });
});
