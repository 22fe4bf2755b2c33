import { expect, it } from "vitest";
import { commitCapture } from "../../../src/archive/commit-capture.ts";
import { parseBundle } from "../../../src/exchange/parse-bundle.ts";
import { exportArchive } from "../../../src/ui/library/export-archive.ts";
import { emptyArchive, sampleRecord } from "../../archive/sample-records.ts";

it("writes a file that the importer accepts, and tells its size", async () => {
  const archive = emptyArchive();
  await commitCapture(archive, await sampleRecord({ images: [new Uint8Array([1, 2, 3])] }));
  const sizes: number[] = [];
  const stamp = { exportedAt: "2024-09-01T00:00:00.000Z", generator: "Ironpot 0.1.0" };
  const file = await exportArchive(archive, stamp, (bytes) => sizes.push(bytes));
  const parsed = await parseBundle(await file.text());
  expect(parsed.ok && parsed.bundle.captures.length).toBe(1);
  expect(sizes.at(-1)).toBe(file.size);
});
