import { describe, expect, it } from "vitest";
import { findBatch } from "../../src/archive/batches.ts";
import { steerBatch } from "../../src/archive/steer-batch.ts";
import type { RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { assertOneCopyEach, page } from "./world/batch-checks.ts";
import { BATCH, batchWorld } from "./world/batch-world.ts";

const ABC = [page("a", 1), page("b", 1), page("c", 1)];

describe("a list", () => {
  it("is worked through to its end, each line with its copy", async () => {
    const world = batchWorld();
    await world.add(ABC);
    await world.runner.wake();
    expect(await world.states()).toEqual(["saved", "saved", "saved"]);
    expect((await findBatch(world.archive, BATCH))?.state).toBe("done");
    await assertOneCopyEach(world, 3);
    const [line] = await world.lines();
    const capture = await world.archive.captures.toCollection().first();
    expect(capture).toMatchObject({ via: "fetch", trigger: "manual" });
    expect(line?.outcome).toMatchObject({ kind: "saved", title: "河湾镇旧粮仓改成了图书馆" });
  });

  it("asks for nothing that is saved already", async () => {
    const world = batchWorld();
    await world.add([page("a", 1)]);
    await world.runner.wake();
    await steerBatch(world.archive, BATCH, "remove");
    await world.add([`${page("a", 1)}?utm_source=mail`, page("b", 1)]);
    await world.runner.wake();
    expect(await world.states()).toEqual(["already-saved", "saved"]);
    expect(world.asked).toHaveLength(2);
    await assertOneCopyEach(world, 2);
  });

  it("says what lacks access, asks nothing there, and tries again when it is given", async () => {
    let granted = false;
    const world = batchWorld({ missingOrigins: async (origins) => (granted ? [] : [...origins]) });
    await world.add([page("a", 1)]);
    await world.runner.wake();
    expect(await world.states()).toEqual(["permission-needed"]);
    expect(world.asked).toHaveLength(0);
    granted = true;
    await steerBatch(world.archive, BATCH, "retry");
    await world.runner.wake();
    expect(await world.states()).toEqual(["saved"]);
  });

  it("goes on after a line that fails, and tries that one again when asked to", async () => {
    let down = true;
    const world = batchWorld();
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri, cancelled) =>
      down && uri === ABC[0]
        ? { kind: "no-answer", detail: "refused" }
        : world.deps.fetchPage(uri, cancelled);
    await world.add(ABC);
    await world.anotherRunner({ fetchPage }).wake();
    expect(await world.states()).toEqual(["failed", "saved", "saved"]);
    down = false;
    await steerBatch(world.archive, BATCH, "retry");
    await world.anotherRunner({ fetchPage }).wake();
    expect(await world.states()).toEqual(["saved", "saved", "saved"]);
    await assertOneCopyEach(world, 3);
  });
});

it("a broken archive stops the work and is reported, and the lines stay", async () => {
  const world = batchWorld();
  await world.add(ABC);
  const queue = { ...world.deps.queue, settle: () => Promise.reject(new Error("the disk broke")) };
  await expect(world.anotherRunner({ queue }).wake()).rejects.toThrow("the disk broke");
  await world.runner.wake();
  expect((await world.states()).every((state) => /saved/.test(state))).toBe(true);
  await assertOneCopyEach(world, 3);
});
