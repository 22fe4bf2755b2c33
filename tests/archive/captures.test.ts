// @vitest-environment node
import { describe, expect, it } from "vitest";
import { capturesOf, getCapture, newestCapture } from "../../src/archive/captures.ts";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { emptyArchive, sampleRecord } from "./sample-records.ts";

describe("captures", () => {
  it("come in time order, apart from other articles'", async () => {
    const archive = emptyArchive();
    const days = [2, 3, 1];
    for (const day of days) {
      const capturedAt = `2024-08-0${day}T00:00:00.000Z`;
      const via = day === 3 ? "fetch" : "page";
      await commitCapture(
        archive,
        await sampleRecord({ id: `c${day}`, capturedAt, via, text: `第${day}版。` }),
      );
    }
    await commitCapture(archive, await sampleRecord({ slug: "bridge", id: "other" }));
    expect((await capturesOf(archive, "resource-reservoir")).map((one) => one.id)).toEqual([
      "c1",
      "c2",
      "c3",
    ]);
    expect((await newestCapture(archive, "resource-reservoir"))?.id).toBe("c3");
    expect((await newestCapture(archive, "resource-reservoir", "page"))?.id).toBe("c2");
    expect((await newestCapture(archive, "resource-reservoir", "fetch"))?.id).toBe("c3");
    expect(await newestCapture(archive, "resource-bridge", "fetch")).toBeNull();
    expect((await getCapture(archive, "other"))?.resourceId).toBe("resource-bridge");
    expect(await getCapture(archive, "none")).toBeNull();
    expect(await capturesOf(archive, "none")).toEqual([]);
  });
});
