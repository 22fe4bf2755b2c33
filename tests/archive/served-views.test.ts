// @vitest-environment node
import { expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { addServedView, servedViewOf, servedViewsOf } from "../../src/archive/served-views.ts";
import { emptyArchive, everyRow, sampleRecord, sampleServedView, textPayload } from "./sample-records.ts";

it("stands beside its capture, with a payload that both may share", async () => {
  const archive = emptyArchive();
  const record = await sampleRecord();
  await commitCapture(archive, record);
  const view = sampleServedView(record);
  expect(await addServedView(archive, view, record.payloads[0] ?? null)).toBe("added");
  expect(await servedViewOf(archive, view.id)).toEqual(view);
  expect(await servedViewsOf(archive, view.resourceId)).toEqual([view]);
  expect(await archive.payloads.count()).toBe(1);
  await deleteResource(archive, view.resourceId);
  expect(await archive.payloads.count()).toBe(0);
});

it("is never altered", async () => {
  const archive = emptyArchive();
  const record = await sampleRecord();
  await commitCapture(archive, record);
  const view = sampleServedView(record);
  await addServedView(archive, view, null);
  const before = await everyRow(archive);
  expect(await addServedView(archive, { ...view, agreement: "disagrees" }, null)).toBe("known");
  expect(await everyRow(archive)).toEqual(before);
});

it("is not kept for a capture that is gone", async () => {
  const archive = emptyArchive();
  const body = await textPayload("<html></html>");
  const view = sampleServedView(await sampleRecord(), { bodyDigest: body.digest });
  expect(await addServedView(archive, view, body)).toBe("no-capture");
  expect(await archive.payloads.count()).toBe(0);
  expect(await servedViewOf(archive, view.id)).toBeNull();
});
