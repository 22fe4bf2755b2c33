// @vitest-environment node
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { ArchiveTooNewError } from "../../src/archive/guard-newer-schema.ts";
import { migrateToV1 } from "../../src/archive/migrations/v1.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { recentResources } from "../../src/archive/resources.ts";
import { putWatchRule } from "../../src/archive/watch-rules.ts";
import { emptyArchive, sampleRecord } from "./sample-records.ts";

/** The archive of another version: the same tables and one more. */
async function openByOtherVersion(name: string, version: number): Promise<void> {
  const newer = new Dexie(name);
  migrateToV1(newer);
  newer.version(version).stores({ captureLog: "sequence" });
  await newer.open();
  newer.close();
}

describe("an archive that a newer version has written", () => {
  it("can be read and not written", async () => {
    const archive = emptyArchive();
    const record = await sampleRecord();
    await commitCapture(archive, record);
    archive.close();
    await openByOtherVersion(archive.name, 2);

    const reopened = openArchive(archive.name);
    expect(await recentResources(reopened, 5)).toEqual([record.resource]);
    const other = await sampleRecord({ slug: "bridge" });
    await expect(commitCapture(reopened, other)).rejects.toMatchObject({
      name: "ArchiveTooNewError",
      storedVersion: 2,
    });
    const rule = {
      id: "x",
      effect: "include",
      enabled: true,
      createdAt: "2024-01-01T00:00:00.000Z",
    } as const;
    const writing = putWatchRule(reopened, { ...rule, target: { kind: "domain", domain: "x.cn" } });
    await expect(writing).rejects.toBeInstanceOf(ArchiveTooNewError);
    expect(await reopened.resources.count()).toBe(1);
    expect(await reopened.watchRules.count()).toBe(0);
  });

  it("is not one that Dexie has merely repaired", async () => {
    const archive = emptyArchive();
    await openByOtherVersion(archive.name, 1.1);
    expect(await commitCapture(archive, await sampleRecord())).toMatchObject({ kind: "captured" });
  });
});
