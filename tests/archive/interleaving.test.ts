// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capturesOf } from "../../src/archive/captures.ts";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { appendObservation } from "../../src/archive/observations.ts";
import { openArchive } from "../../src/archive/open-archive.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { emptyArchive, sampleObservation, sampleRecord } from "./sample-records.ts";

describe("commits in any order, at once, from several contexts", () => {
  it("keep one resource, and one capture of each content", async () => {
    const commit = fc.record({ context: fc.nat(2), delay: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(commit, { minLength: 1, maxLength: 6 }), async (commits) => {
        const first = emptyArchive();
        const contexts = [first, openArchive(first.name), openArchive(first.name)];
        const outcomes = await Promise.all(
          commits.map(async ({ context, delay }, index) => {
            for (let tick = 0; tick < delay; tick++) await new Promise(setImmediate);
            return await commitCapture(contexts[context] ?? first, await sampleRecord({ id: `c${index}` }));
          }),
        );
        expect(outcomes.filter((one) => one.kind === "captured")).toHaveLength(1);
        expect(await first.resources.count()).toBe(1);
        const captures = await capturesOf(first, "resource-reservoir");
        expect(captures).toHaveLength(1);
        expect(new Set(outcomes.map((one) => one.captureId))).toEqual(new Set(captures.map((one) => one.id)));
        expect(await verifyCapture(first, captures[0]?.id ?? "")).toBe(true);
        for (const context of contexts) context.close();
      }),
      { numRuns: 30 },
    );
  });

  it("lose neither a capture's words nor a fate that is written beside it", async () => {
    const archive = emptyArchive();
    await commitCapture(archive, await sampleRecord());
    const edited = await sampleRecord({ title: "改题", capturedAt: "2024-08-29T00:00:00.000Z" });
    await Promise.all([
      commitCapture(archive, edited),
      appendObservation(openArchive(archive.name), sampleObservation()),
    ]);
    const resource = await archive.resources.get("resource-reservoir");
    expect(resource).toMatchObject({ title: "改题", fate: { fate: "removed" } });
  });
});
