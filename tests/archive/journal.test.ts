// @vitest-environment node
import { describe, expect, it } from "vitest";
import { advanceJournal, beginJournal, endJournal, openJournal } from "../../src/archive/journal.ts";
import type { JournalEntry } from "../../src/archive/journal.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { emptyArchive } from "./sample-records.ts";

function entry(id: string, startedAt: string): JournalEntry {
  const uri = "https://news.example.cn/reservoir.html";
  return { id, tabId: 7, uri, startedAt, phase: "reading", imagesDone: 0, imagesTotal: 0 };
}

describe("journal", () => {
  it("tells after the background's death which saves had begun", async () => {
    const archive = emptyArchive();
    await beginJournal(archive, entry("b", "2024-08-01T00:00:02.000Z"));
    await beginJournal(archive, entry("a", "2024-08-01T00:00:03.000Z"));
    await beginJournal(archive, entry("c", "2024-08-01T00:00:01.000Z"));
    await advanceJournal(archive, "b", { phase: "images", imagesDone: 2, imagesTotal: 5 });
    await endJournal(archive, "c");
    archive.close();
    const reopened = openArchive(archive.name);
    expect(await openJournal(reopened)).toEqual([
      { ...entry("b", "2024-08-01T00:00:02.000Z"), phase: "images", imagesDone: 2, imagesTotal: 5 },
      entry("a", "2024-08-01T00:00:03.000Z"),
    ]);
  });

  it("does not bring back a save that has ended", async () => {
    const archive = emptyArchive();
    await beginJournal(archive, entry("a", "2024-08-01T00:00:00.000Z"));
    await endJournal(archive, "a");
    await advanceJournal(archive, "a", { imagesDone: 1 });
    expect(await openJournal(archive)).toEqual([]);
  });
});
