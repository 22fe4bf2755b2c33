// @vitest-environment node
import { Dexie } from "dexie";
import type { DBCoreMutateRequest } from "dexie";
import { describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { emptyArchive, everyRow, sampleRecord } from "./sample-records.ts";

type Interruption = (archive: Archive) => void;

/** Interrupts the archive before its nth write; counts the writes. */
function interruptBefore(archive: Archive, nth: number, interrupt: Interruption): { writes: number } {
  const counter = { writes: 0 };
  const before = (request: DBCoreMutateRequest): DBCoreMutateRequest => {
    counter.writes += 1;
    if (counter.writes === nth) interrupt(archive);
    return request;
  };
  archive.use({
    stack: "dbcore",
    name: "interrupt",
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return { ...table, mutate: (request) => table.mutate(before(request)) };
      },
    }),
  });
  return counter;
}

const closing: Interruption = (archive) => archive.close();

const interruptions: [string, Interruption][] = [
  [
    "an error",
    () => {
      throw new Error("interrupted");
    },
  ],
  ["an abort", () => Dexie.currentTransaction?.abort()],
  ["the connection closing", closing],
];

describe.each(interruptions)("a commit interrupted by %s", (_, interrupt) => {
  it("leaves a complete record or none, at whatever step", async () => {
    const images = [new Uint8Array([1]), new Uint8Array([2])];
    let interrupted = 0;
    for (let nth = 1; ; nth++) {
      const archive = emptyArchive();
      const counter = interruptBefore(archive, nth, interrupt);
      const record = await sampleRecord({ images });
      const done = await commitCapture(archive, record).then(
        () => true,
        () => false,
      );
      archive.close();
      const reopened = openArchive(archive.name);
      if (done) expect(await verifyCapture(reopened, record.capture.id)).toBe(true);
      if (counter.writes < nth) {
        expect(done).toBe(true);
        break;
      }
      interrupted += 1;
      // Closing lets a transaction that has begun come to its end.
      if (done) expect(interrupt).toBe(closing);
      else for (const rows of Object.values(await everyRow(reopened))) expect(rows).toEqual([]);
    }
    // resource, capture, uses, payloads, chunks, the first look
    expect(interrupted).toBe(6);
  });
});

describe("a deletion interrupted at any step", () => {
  it("leaves the whole article or nothing", async () => {
    for (let nth = 1; ; nth++) {
      const archive = emptyArchive();
      const record = await sampleRecord({ images: [new Uint8Array([1])] });
      await commitCapture(archive, record);
      archive.close();
      const doomed = openArchive(archive.name);
      const counter = interruptBefore(doomed, nth, () => Dexie.currentTransaction?.abort());
      const done = await deleteResource(doomed, record.resource.id).then(
        () => true,
        () => false,
      );
      if (counter.writes < nth) {
        expect(done).toBe(true);
        break;
      }
      expect(done).toBe(false);
      expect(await verifyCapture(openArchive(archive.name), record.capture.id)).toBe(true);
    }
  });
});
