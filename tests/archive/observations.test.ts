// @vitest-environment node
import { describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { readPayload } from "../../src/archive/payloads.ts";
import { appendObservation, observationsOf } from "../../src/archive/observations.ts";
import { findResource } from "../../src/archive/resources.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { emptyArchive, sampleObservation, sampleRecord, textPayload } from "./sample-records.ts";

async function archiveWithArticle(): Promise<Archive> {
  const archive = emptyArchive();
  await commitCapture(archive, await sampleRecord());
  return archive;
}

describe("appendObservation", () => {
  it("makes the newest verdict the resource's fate, whatever the order of writing", async () => {
    const archive = await archiveWithArticle();
    const newest = sampleObservation({ id: "b", observedAt: "2024-09-02T00:00:00.000Z" });
    const older = sampleObservation({
      id: "a",
      observedAt: "2024-09-01T00:00:00.000Z",
      fate: "unchanged",
      cause: null,
    });
    await appendObservation(archive, newest);
    await appendObservation(archive, older);
    expect((await findResource(archive, "resource-reservoir"))?.fate).toEqual({
      fate: "removed",
      cause: "http-404",
      notice: "页面走丢了",
      reason: null,
      regulation: null,
      observedAt: "2024-09-02T00:00:00.000Z",
    });
    expect(await observationsOf(archive, "resource-reservoir")).toEqual([older, newest]);
  });

  it("never alters an observation", async () => {
    const archive = await archiveWithArticle();
    const first = sampleObservation();
    await appendObservation(archive, first);
    const other = sampleObservation({ fate: "unchanged", observedAt: "2024-10-01T00:00:00.000Z" });
    await expect(appendObservation(archive, other)).rejects.toMatchObject({ name: "ConstraintError" });
    expect(await observationsOf(archive, "resource-reservoir")).toEqual([first]);
    expect((await findResource(archive, "resource-reservoir"))?.fate?.fate).toBe("removed");
  });

  it("keeps the page that stood in its place, once, and deletes it with the article", async () => {
    const archive = await archiveWithArticle();
    const page = await textPayload("<p>该内容已被发布者删除</p>");
    const pages = await archive.payloads.count();
    await appendObservation(archive, sampleObservation({ id: "a", noticePage: page.digest }), page);
    const later = { id: "b", observedAt: "2024-09-10T00:00:00.000Z", noticePage: page.digest };
    await appendObservation(archive, sampleObservation(later), page);
    expect(await archive.payloads.count()).toBe(pages + 1);
    expect((await readPayload(archive, page.digest))?.bytes).toEqual(page.bytes);
    await deleteResource(archive, "resource-reservoir");
    expect(await archive.payloads.count()).toBe(0);
    expect(await archive.payloadUses.count()).toBe(0);
  });

  it("hides a removal neither behind a look that verified nothing nor behind a wrong clock", async () => {
    const archive = await archiveWithArticle();
    await appendObservation(archive, sampleObservation({ id: "a" }));
    const blank = { fate: "unverified", cause: "captcha", notice: null } as const;
    await appendObservation(
      archive,
      sampleObservation({ id: "b", observedAt: "2024-10-01T00:00:00.000Z", ...blank }),
    );
    const ahead = {
      id: "c",
      observedAt: "2999-01-01T00:00:00.000Z",
      fate: "unchanged",
      cause: null,
    } as const;
    await appendObservation(archive, sampleObservation(ahead));
    expect((await findResource(archive, "resource-reservoir"))?.fate).toMatchObject({
      fate: "removed",
      uncertain: { observedAt: "2024-10-01T00:00:00.000Z", cause: "captcha" },
    });
  });

  it("writes nothing for an article that is gone", async () => {
    const archive = emptyArchive();
    await expect(appendObservation(archive, sampleObservation())).rejects.toThrow("No resource");
    expect(await archive.observations.count()).toBe(0);
  });

  it("is not the last word when the article is saved again", async () => {
    const archive = await archiveWithArticle();
    await appendObservation(archive, sampleObservation());
    await commitCapture(
      archive,
      await sampleRecord({ text: "新文。", capturedAt: "2024-09-09T00:00:00.000Z" }),
    );
    expect((await findResource(archive, "resource-reservoir"))?.fate).toMatchObject({
      fate: "unchanged",
      restored: { backAt: "2024-09-09T00:00:00.000Z", confidence: "confirmed" },
    });
  });
});
