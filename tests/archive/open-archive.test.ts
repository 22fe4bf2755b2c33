// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { emptyArchive, sampleRecord } from "./sample-records.ts";

describe("openArchive", () => {
  it("asks for strict durability whenever it writes", async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await commitCapture(emptyArchive(), await sampleRecord());
    const writes = transaction.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writes).toHaveLength(1);
    expect(writes[0]?.[2]).toEqual({ durability: "strict" });
  });

  it("opens the database that other contexts of the extension know", () => {
    expect(openArchive().name).toBe("ironpot");
  });
});
