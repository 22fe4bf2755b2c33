import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { steerBatch } from "../../src/archive/steer-batch.ts";
import { PAUSE } from "../../src/pace/pause.ts";
import type { RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { assertPolite, page } from "./world/batch-checks.ts";
import { BATCH, batchWorld } from "./world/batch-world.ts";

describe("politeness", () => {
  it("holds for any list: two sites at once at most, one page per site, a pause between two", async () => {
    const link = fc.record({
      site: fc.constantFrom("a", "b", "c"),
      number: fc.nat(5),
      host: fc.constantFrom("www", "m"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(link, { minLength: 1, maxLength: 7 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (links, chance) => {
          const world = batchWorld({}, () => chance);
          const added = await world.add(links.map(({ site, number, host }) => page(site, number, host)));
          await world.runner.wake();
          expect(world.asked.map(({ uri }) => uri).toSorted()).toEqual(
            added.map(({ uri }) => uri).toSorted(),
          );
          assertPolite(world.asked);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it("holds when it is woken again and again", async () => {
    const world = batchWorld();
    await world.add([page("a", 1), page("a", 2), page("b", 1), page("c", 1)]);
    await Promise.all([world.runner.wake(), world.runner.wake(), world.runner.wake()]);
    expect(world.asked).toHaveLength(4);
    assertPolite(world.asked);
  });
});

describe("a site that puts up walls", () => {
  const walled: RunBatchesDeps["fetchPage"] = async (uri) => ({
    ...{ kind: "answered", status: 429, finalUri: uri, contentType: "text/html" },
    bytes: new TextEncoder().encode("<title>429</title>"),
  });
  const four = [1, 2, 3, 4].map((number) => page("a", number));

  it("is left in peace after three in a row, until the reader wants another try", async () => {
    const world = batchWorld({ fetchPage: walled });
    await world.add([...four, page("b", 1)]);
    await world.runner.wake();
    const lines = await world.lines();
    expect(lines.map(({ outcome }) => outcome?.kind)).toEqual([
      ...["notice", "notice", "notice", "held-back", "notice"],
    ]);
    await steerBatch(world.archive, BATCH, "retry");
    world.runner.forgetWalls();
    await world.runner.wake();
    expect((await world.lines())[0]?.outcome?.kind).toBe("notice");
  });

  it("is asked more seldom even before", async () => {
    const world = batchWorld();
    let answers = 0;
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri, cancelled) => {
      const answer = await world.deps.fetchPage(uri, cancelled);
      return answers++ === 0 ? walled(uri, cancelled) : answer;
    };
    await world.add([page("a", 1), page("a", 2)]);
    await world.anotherRunner({ fetchPage }).wake();
    const [first, second] = world.asked;
    expect((second?.from ?? 0) - (first?.until ?? 0)).toBeGreaterThanOrEqual(5 * PAUSE.least);
    expect(await world.states()).toEqual(["refused", "saved"]);
  });
});

it("a list waits for whatever else asks its site, and goes on by itself", async () => {
  const world = batchWorld();
  await world.add([page("a", 1)]);
  const other = world.deps.gate.enter("a.example");
  const worked = world.runner.wake();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await world.states()).toEqual(["queued"]);
  await other?.asking();
  other?.end();
  await worked;
  expect(await world.states()).toEqual(["saved"]);
  const from = (world.asked[0]?.from ?? 0) - Date.parse("2026-03-01T00:00:00Z");
  expect(from).toBeGreaterThanOrEqual(PAUSE.least);
});
