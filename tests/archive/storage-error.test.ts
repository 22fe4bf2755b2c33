// @vitest-environment node
import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { namingFullStorage, StorageFullError } from "../../src/archive/storage-error.ts";
import { emptyArchive, everyRow, sampleRecord } from "./sample-records.ts";

async function failWith(error: unknown): Promise<never> {
  throw error;
}

const quota = new DOMException("full", "QuotaExceededError");

describe("namingFullStorage", () => {
  it.each([
    ["the browser's error", quota],
    ["Dexie's wrapping", new Dexie.QuotaExceededError("full", quota)],
    ["an abort around it", new Dexie.AbortError("aborted", quota)],
    ["an abort around Dexie's", new Dexie.AbortError("aborted", new Dexie.QuotaExceededError("full"))],
    ["a bulk write", new Dexie.BulkError("bulk", [quota])],
  ])("names a full disk behind %s", async (_, error) => {
    const failing = namingFullStorage(() => failWith(error));
    await expect(failing).rejects.toBeInstanceOf(StorageFullError);
    await expect(failing).rejects.toMatchObject({ cause: error });
  });

  it.each([
    new Dexie.AbortError("aborted"),
    new Dexie.ConstraintError("taken"),
    new DOMException("closed", "InvalidStateError"),
    new TypeError("a mistake of ours"),
  ])("passes %s through", async (error) => {
    await expect(namingFullStorage(() => failWith(error))).rejects.toBe(error);
  });

  it("does not follow errors that point at each other for ever", async () => {
    const error: Error & { inner?: unknown } = new Error("round");
    error.inner = error;
    await expect(namingFullStorage(() => failWith(error))).rejects.toBe(error);
  });

  it("reaches whoever commits a capture, with nothing stored", async () => {
    const archive = emptyArchive();
    archive.captures.hook("creating", () => {
      throw quota;
    });
    const record = await sampleRecord();
    await expect(commitCapture(archive, record)).rejects.toBeInstanceOf(StorageFullError);
    for (const rows of Object.values(await everyRow(archive))) expect(rows).toEqual([]);
  });
});
