// @vitest-environment node
import { describe, expect, it } from "vitest";
import { capturesOf } from "../../src/archive/captures.ts";
import { commitCapture, MissingPayloadError } from "../../src/archive/commit-capture.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { findResource } from "../../src/archive/resources.ts";
import { emptyArchive, everyRow, sampleRecord } from "./sample-records.ts";

const LATER = "2024-08-29T09:00:00.000Z";

describe("commitCapture", () => {
  it("stores a record that reads back", async () => {
    const archive = emptyArchive();
    const record = await sampleRecord({ images: [new Uint8Array([1, 2, 3])] });
    const outcome = await commitCapture(archive, record);
    expect(outcome).toEqual({ kind: "captured", resource: record.resource, captureId: record.capture.id });
    expect(await verifyCapture(archive, outcome.captureId)).toBe(true);
    expect(await capturesOf(archive, record.resource.id)).toEqual([record.capture]);
  });

  it("stores a picture that stands twice in the article once", async () => {
    const archive = emptyArchive();
    const record = await sampleRecord({ images: [new Uint8Array([5]), new Uint8Array([5])] });
    const { captureId } = await commitCapture(archive, record);
    expect(await verifyCapture(archive, captureId)).toBe(true);
    expect(await archive.payloads.count()).toBe(2);
  });

  it("makes one capture of unchanged content, however often it is read", async () => {
    const archive = emptyArchive();
    const first = await commitCapture(archive, await sampleRecord());
    const before = await everyRow(archive);
    const again = await commitCapture(archive, await sampleRecord({ capturedAt: LATER, id: "other" }));
    expect(again).toEqual({ ...first, kind: "revisit" });
    expect(await everyRow(archive)).toEqual(before);
  });

  it("still knows a page after a fetch of the same text came between", async () => {
    const archive = emptyArchive();
    const page = await commitCapture(archive, await sampleRecord());
    await commitCapture(archive, await sampleRecord({ via: "fetch", id: "fetched", capturedAt: LATER }));
    const again = await commitCapture(archive, await sampleRecord({ id: "again", capturedAt: LATER }));
    expect(again).toMatchObject({ kind: "revisit", captureId: page.captureId });
    expect(await archive.captures.count()).toBe(2);
  });

  it("captures a text that went back to an older wording", async () => {
    const archive = emptyArchive();
    const wordings = ["初稿。", "改稿。", "初稿。"];
    for (const [day, text] of wordings.entries()) {
      const capturedAt = `2024-09-0${day + 1}T00:00:00.000Z`;
      expect((await commitCapture(archive, await sampleRecord({ text, capturedAt }))).kind).toBe("captured");
    }
    expect((await capturesOf(archive, "resource-reservoir")).map((one) => one.text)).toEqual(wordings);
  });

  it("keeps an image that could not be had the first time", async () => {
    const archive = emptyArchive();
    await commitCapture(archive, await sampleRecord({ images: [null] }));
    const complete = await sampleRecord({ images: [new Uint8Array([7])], capturedAt: LATER });
    expect((await commitCapture(archive, complete)).kind).toBe("captured");
    const worse = await sampleRecord({ images: [null], capturedAt: LATER, id: "worse" });
    expect((await commitCapture(archive, worse)).kind).toBe("revisit");
  });

  it("keeps an article's identity and takes the newest words for it", async () => {
    const archive = emptyArchive();
    const first = await sampleRecord({ aliases: ["https://a.example.cn/1"] });
    await commitCapture(archive, first);
    const second = await sampleRecord({
      title: "清淤完工",
      capturedAt: LATER,
      aliases: ["https://a.example.cn/2"],
    });
    const renamed = {
      ...second,
      resource: { ...second.resource, id: "elsewhere", uri: "https://m.example.cn/" },
    };
    const { resource } = await commitCapture(archive, renamed);
    expect(resource).toEqual({
      ...first.resource,
      title: "清淤完工",
      lastCapturedAt: LATER,
      aliases: ["https://a.example.cn/1", "https://a.example.cn/2"],
    });
    expect(await findResource(archive, first.resource.id)).toEqual(resource);
    expect(await archive.resources.count()).toBe(1);
    expect(await capturesOf(archive, first.resource.id)).toHaveLength(2);
  });

  it("takes nothing from a capture that is older than the newest", async () => {
    const archive = emptyArchive();
    await commitCapture(archive, await sampleRecord({ capturedAt: LATER }));
    const older = await sampleRecord({ title: "旧题", capturedAt: "2024-08-01T00:00:00.000Z" });
    const { resource } = await commitCapture(archive, older);
    expect(resource).toMatchObject({
      title: "水库清淤工程完工",
      firstCapturedAt: "2024-08-01T00:00:00.000Z",
      lastCapturedAt: LATER,
    });
  });

  it("makes one resource and one capture of two commits at once", async () => {
    const archive = emptyArchive();
    const records = await Promise.all(["a", "b", "c"].map((id) => sampleRecord({ id })));
    const outcomes = await Promise.all(records.map((record) => commitCapture(archive, record)));
    expect(outcomes.map((one) => one.kind).sort()).toEqual(["captured", "revisit", "revisit"]);
    expect(new Set(outcomes.map((one) => one.captureId)).size).toBe(1);
    expect(await archive.resources.count()).toBe(1);
    expect(await archive.captures.count()).toBe(1);
  });

  it("stores nothing when a named payload is missing", async () => {
    const archive = emptyArchive();
    const record = await sampleRecord({ images: [new Uint8Array([1])] });
    const bare = { ...record, payloads: record.payloads.slice(0, 1) };
    await expect(commitCapture(archive, bare)).rejects.toBeInstanceOf(MissingPayloadError);
    for (const rows of Object.values(await everyRow(archive))) expect(rows).toEqual([]);
  });

  it("never overwrites another article that holds the id", async () => {
    const archive = emptyArchive();
    const first = await sampleRecord();
    await commitCapture(archive, first);
    const other = await sampleRecord({ slug: "bridge" });
    const clashing = { ...other, resource: { ...other.resource, id: first.resource.id } };
    await expect(commitCapture(archive, clashing)).rejects.toMatchObject({ name: "ConstraintError" });
    expect(await archive.resources.toArray()).toEqual([first.resource]);
  });

  it("never overwrites another capture that holds the id", async () => {
    const archive = emptyArchive();
    const first = await sampleRecord({ id: "same" });
    await commitCapture(archive, first);
    const other = await sampleRecord({ id: "same", text: "另一篇。", capturedAt: LATER });
    await expect(commitCapture(archive, other)).rejects.toMatchObject({ name: "ConstraintError" });
    expect(await archive.captures.toArray()).toEqual([first.capture]);
  });
});
