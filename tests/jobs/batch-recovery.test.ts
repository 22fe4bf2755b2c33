import { describe, expect, it } from "vitest";
import type { RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { assertOneCopyEach, assertPolite, page } from "./world/batch-checks.ts";
import { batchWorld } from "./world/batch-world.ts";

describe("after the background died", () => {
  /** The steps of a turn; the background ends in the middle of one and never answers again. */
  const steps = ["missingOrigins", "fetchPage", "findCanonical", "commitCapture", "verifyCapture"] as const;
  const never = (): Promise<never> => new Promise(() => {});

  it.each(steps)(
    "at %s, the next one finishes the list: one copy each, no request too early",
    async (step) => {
      const world = batchWorld();
      await world.add([page("a", 1), page("a", 2)]);
      let reached = (): void => {};
      const dead = new Promise<void>((resolve) => (reached = resolve));
      const dying = { [step]: () => (reached(), never()) } as Partial<RunBatchesDeps>;
      void world.anotherRunner(dying).wake();
      await dead;
      expect(await world.states()).toEqual(["working", "queued"]);
      await world.runner.wake();
      expect(await world.states()).toEqual(["saved", "saved"]);
      await assertOneCopyEach(world, 2);
      assertPolite(world.asked);
    },
  );

  it("after the record was written, the line says saved and nothing is asked again", async () => {
    const world = batchWorld();
    await world.add([page("a", 1)]);
    let reached = (): void => {};
    const dead = new Promise<void>((resolve) => (reached = resolve));
    const dying: Partial<RunBatchesDeps> = { verifyCapture: () => (reached(), never()) };
    void world.anotherRunner(dying).wake();
    await dead;
    await world.runner.wake();
    expect(await world.states()).toEqual(["saved"]);
    expect(world.asked).toHaveLength(1);
  });

  it("three times over the same page, that line fails and the rest goes on", async () => {
    const world = batchWorld();
    await world.add([page("a", 1), page("b", 1)]);
    for (let death = 0; death < 3; death++) {
      let reached = (): void => {};
      const dead = new Promise<void>((resolve) => (reached = resolve));
      const fetchPage: RunBatchesDeps["fetchPage"] = (uri, cancelled) => {
        if (uri !== page("a", 1)) return world.deps.fetchPage(uri, cancelled);
        reached();
        return never();
      };
      void world.anotherRunner({ fetchPage }).wake();
      await dead;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await world.runner.wake();
    const [deadly, other] = await world.lines();
    expect(deadly?.outcome).toMatchObject({ kind: "failed", cause: "interrupted" });
    expect(other?.state).toMatch(/saved/);
  });
});
