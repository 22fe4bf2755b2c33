// @vitest-environment node
import { describe, expect, it } from "vitest";
import { addBatch } from "../../src/archive/batch-queue.ts";
import { itemsOf } from "../../src/archive/batches.ts";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { appendObservation } from "../../src/archive/observations.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { linesFor } from "../batch/sample-items.ts";
import { emptyArchive, everyRow, sampleObservation, sampleRecord } from "./sample-records.ts";

const SHARED = new Uint8Array([9, 9, 9]);

describe("deleteResource", () => {
  it("takes all that belongs to the article and leaves what others use", async () => {
    const archive = emptyArchive();
    const kept = await sampleRecord({ slug: "bridge", images: [SHARED], page: "<p>bridge</p>" });
    await commitCapture(archive, kept);
    const before = await everyRow(archive);
    const gone = await sampleRecord({ images: [SHARED, new Uint8Array([1])] });
    await commitCapture(archive, gone);
    await commitCapture(
      archive,
      await sampleRecord({ text: "改。", page: "<p>2</p>", capturedAt: "2024-09-01T00:00:00Z" }),
    );
    await appendObservation(archive, sampleObservation());

    await deleteResource(archive, gone.resource.id);
    expect(await everyRow(archive)).toEqual(before);
    expect(await verifyCapture(archive, kept.capture.id)).toBe(true);
    await deleteResource(archive, gone.resource.id);
    await deleteResource(archive, kept.resource.id);
    for (const rows of Object.values(await everyRow(archive))) expect(rows).toEqual([]);
  });

  it("takes the article's line out of a list of many", async () => {
    const archive = emptyArchive();
    const { resource, capture } = await sampleRecord();
    const [own, other] = linesFor([resource.uri, "https://b.example/2.html"]);
    if (!own || !other) throw new Error("two addresses make two lines");
    const outcome = { kind: "saved", resourceId: resource.id, captureId: capture.id } as const;
    const saved = { ...own, state: "saved", outcome: { ...outcome, title: null, missingImages: 0 } } as const;
    const createdAt = "2024-09-01T00:00:00.000Z";
    await addBatch(
      archive,
      { id: "b", work: "save", source: "links", title: null, createdAt, state: "done" },
      [saved, other],
    );
    await deleteResource(archive, resource.id);
    expect(await itemsOf(archive, "b")).toEqual([other]);
  });
});
