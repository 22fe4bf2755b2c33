import { describe, expect, it } from "vitest";
import { findBatch } from "../../src/archive/batches.ts";
import { steerBatch } from "../../src/archive/steer-batch.ts";
import type { RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { assertOneCopyEach, assertPolite, page } from "./world/batch-checks.ts";
import { BATCH, batchWorld, pageAt } from "./world/batch-world.ts";

describe("pause and cancel", () => {
  it("take no line while paused, and go on with the rest", async () => {
    const world = batchWorld();
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri, cancelled) => {
      await steerBatch(world.archive, BATCH, "pause");
      return world.deps.fetchPage(uri, cancelled);
    };
    await world.add([page("a", 1), page("a", 2), page("a", 3)]);
    await world.anotherRunner({ fetchPage }).wake();
    expect(await world.states()).toEqual(["saved", "queued", "queued"]);
    expect((await findBatch(world.archive, BATCH))?.state).toBe("paused");
    await steerBatch(world.archive, BATCH, "resume");
    await world.runner.wake();
    expect(await world.states()).toEqual(["saved", "saved", "saved"]);
    assertPolite(world.asked);
  });

  it("keep nothing of a line that was under way when the list was cancelled", async () => {
    const world = batchWorld();
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri) => {
      await steerBatch(world.archive, BATCH, "cancel");
      runner.abort(BATCH);
      return pageAt(uri);
    };
    const runner = world.anotherRunner({ fetchPage });
    await world.add([page("a", 1), page("b", 1), page("c", 1)]);
    await runner.wake();
    expect(await world.states()).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect((await findBatch(world.archive, BATCH))?.state).toBe("cancelled");
    await assertOneCopyEach(world, 0);
  });

  it("ends a request under way when the list is cancelled, and leaves the site free", async () => {
    const world = batchWorld();
    const { promise: asked, resolve: begin } = Promise.withResolvers<void>();
    const fetchPage: RunBatchesDeps["fetchPage"] = (_, cancelled) => {
      begin();
      // As the browser does: no answer, ever, unless it is ended.
      return new Promise((end) =>
        cancelled.addEventListener("abort", () => end({ kind: "no-answer", detail: "aborted" })),
      );
    };
    const runner = world.anotherRunner({ fetchPage });
    await world.add([page("a", 1)]);
    const worked = runner.wake();
    await asked;
    await steerBatch(world.archive, BATCH, "cancel");
    expect(await world.states()).toEqual(["cancelled"]);
    runner.abort(BATCH);
    await worked;
    expect(await world.states()).toEqual(["cancelled"]);
    await assertOneCopyEach(world, 0);
  });
});
