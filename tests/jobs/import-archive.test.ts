import { describe, expect, it } from "vitest";
import { FILE_BYTES, importArchive, type ImportDeps } from "../../src/jobs/import-archive.ts";
import { sampleJson } from "../exchange/sample-bundle.ts";

const unread = (): never => {
  throw new Error("must not be reached");
};

function given(file: Blob, changes: Partial<ImportDeps> = {}): ImportDeps {
  return {
    readBlob: async () => file,
    importBundle: unread,
    conflictOf: () => null,
    isStorageFull: () => false,
    ...changes,
  };
}

async function spoilt(spoil: (bundle: Record<string, unknown>) => void): Promise<Blob> {
  const bundle = await sampleJson();
  spoil(bundle);
  return new Blob([JSON.stringify(bundle)]);
}

describe("a file that is not taken in", () => {
  it.each([
    ["empty", async () => new Blob([" "])],
    ["not-json", async () => new Blob(["{"])],
    ["not-archive", async () => new Blob(["{}"])],
    ["newer", () => spoilt((bundle) => (bundle["version"] = 99))],
    ["shape", () => spoilt((bundle) => (bundle["captures"] = 7))],
    ["reference", () => spoilt((bundle) => (bundle["resources"] = []))],
    [
      "digest",
      () =>
        spoilt(
          (bundle) => ((bundle["captures"] as { text: string }[])[0] = { ...first(bundle), text: "改" }),
        ),
    ],
  ] as const)("is told of as %s", async (why, file) => {
    expect(await importArchive("blob:x", given(await file()))).toMatchObject({ kind: "rejected", why });
  });

  it("is told of before it is read when it is too large", async () => {
    const large = { size: FILE_BYTES + 1, text: unread } as unknown as Blob;
    expect(await importArchive("blob:x", given(large))).toMatchObject({ kind: "rejected", why: "too-large" });
  });

  it("is told of as a conflict when the archive says so", async () => {
    const deps = given(await spoilt(() => {}), {
      importBundle: () => Promise.reject(new Error("here already")),
      conflictOf: () => ({ place: "captures[0]", reason: "is here already with other content" }),
    });
    expect(await importArchive("blob:x", deps)).toMatchObject({ why: "conflict", place: "captures[0]" });
  });
});

function first(bundle: Record<string, unknown>): { text: string } {
  return (bundle["captures"] as { text: string }[])[0] as { text: string };
}
