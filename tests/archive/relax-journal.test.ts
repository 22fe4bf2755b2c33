// @vitest-environment node
import { expect, it, vi } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { beginJournal, endJournal } from "../../src/archive/journal.ts";
import type { JournalEntry } from "../../src/archive/journal.ts";
import { emptyArchive, sampleRecord } from "./sample-records.ts";

const ENTRY: JournalEntry = {
  id: "a",
  tabId: 7,
  uri: "https://news.example.cn/reservoir.html",
  startedAt: "2024-08-01T00:00:00.000Z",
  phase: "images",
  imagesDone: 0,
  imagesTotal: 0,
};

it("makes a save wait for the disk once: for the record, not for the journal", async () => {
  // Dexie takes hold of the method when it opens.
  const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
  const archive = emptyArchive();
  await archive.open();
  await beginJournal(archive, ENTRY);
  await commitCapture(archive, await sampleRecord({ images: [new Uint8Array([1])] }));
  await endJournal(archive, "a");
  const writes = asked.mock.calls.filter(([, mode]) => mode === "readwrite");
  expect(writes.map(([, , options]) => options?.durability)).toEqual(["relaxed", "strict", "relaxed"]);
});
