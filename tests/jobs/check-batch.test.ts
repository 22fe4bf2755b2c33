import { describe, expect, it } from "vitest";
import { steerBatch } from "../../src/archive/steer-batch.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { startCheck } from "../../src/jobs/start-check.ts";
import { findBatch, itemsOf } from "../../src/archive/batches.ts";
import { findResource } from "../../src/archive/resources.ts";
import { addBatch } from "../../src/archive/batch-queue.ts";
import { PAUSE } from "../../src/pace/pause.ts";
import { batchWorld, type BatchWorld } from "./world/batch-world.ts";

const page = (site: string, number: number) => `https://www.${site}.example/2024/0828/${number}.html`;
const answer = (uri: string, status: number): FetchedPage => ({
  ...{ kind: "answered", status, finalUri: uri, contentType: "text/html" },
  bytes: new TextEncoder().encode(`<title>${status}</title>`),
});

/** Saves these pages, then begins to check all of them. */
async function checking(world: BatchWorld, uris: readonly string[]): Promise<string> {
  await world.add(uris);
  await world.runner.wake();
  world.asked.length = 0;
  const ids = (await world.archive.resources.toArray()).map(({ id }) => id);
  const started = await startCheck(ids, {
    ...world.deps,
    findResource: (id) => findResource(world.archive, id),
    addBatch: (batch, items) => addBatch(world.archive, batch, items),
  });
  if (started.kind !== "started") throw new Error(started.kind);
  return started.batchId;
}

const outcomes = async (world: BatchWorld, id: string) =>
  (await itemsOf(world.archive, id)).map(({ outcome }) => outcome);

describe("a check of many", () => {
  it("looks at each original once, at the pace of lists, with a result per line", async () => {
    const world = batchWorld();
    const id = await checking(world, [page("a", 1), page("a", 2), page("b", 1)]);
    await world.runner.wake();
    expect((await findBatch(world.archive, id))?.state).toBe("done");
    for (const outcome of await outcomes(world, id))
      expect(outcome).toMatchObject({ kind: "checked", summary: { fate: "unchanged" } });
    const atA = world.asked.filter(({ uri }) => uri.includes("a.example"));
    expect(atA).toHaveLength(2);
    expect(atA[1]!.from - atA[0]!.until).toBeGreaterThanOrEqual(PAUSE.least);
    expect(await world.archive.observations.count()).toBe(3);
  });

  it("finds what is gone, holds a site back that refuses, and tries those again when asked to", async () => {
    const world = batchWorld();
    const refusing = [1, 2, 3, 4].map((number) => page("b", number));
    const id = await checking(world, [page("a", 1), ...refusing]);
    world.answers.set(page("a", 1), answer(page("a", 1), 410));
    for (const uri of refusing) world.answers.set(uri, answer(uri, 403));
    await world.runner.wake();
    const ends = await outcomes(world, id);
    expect(ends.filter((end) => end?.kind === "held-back")).toHaveLength(1);
    expect(ends.filter((end) => end?.kind === "checked" && end.summary.fate === "removed")).toHaveLength(1);
    for (const uri of refusing) world.answers.delete(uri);
    await steerBatch(world.archive, id, "retry");
    world.runner.forgetWalls();
    await world.runner.wake();
    const fates = (await outcomes(world, id)).map((end) => end?.kind === "checked" && end.summary.fate);
    expect(fates.toSorted()).toEqual(["removed", ...["unchanged", "unchanged", "unchanged", "unchanged"]]);
  });

  it("forgets an article that was deleted before its turn, and ends", async () => {
    const world = batchWorld();
    const id = await checking(world, [page("a", 1)]);
    const [resource] = await world.archive.resources.toArray();
    await deleteResource(world.archive, resource!.id);
    expect(await outcomes(world, id)).toEqual([]);
    expect((await findBatch(world.archive, id))?.state).toBe("done");
    await world.runner.wake();
    expect(world.asked).toHaveLength(0);
  });

  it("records no look for a line that was cancelled under way", async () => {
    const world = batchWorld();
    const id = await checking(world, [page("a", 1)]);
    const cancelled = AbortSignal.abort(new Error("cancelled"));
    const [line] = await itemsOf(world.archive, id);
    await expect(world.deps.checkNow(line!.resourceId!, cancelled)).rejects.toThrow("cancelled");
    expect(await world.archive.observations.count()).toBe(0);
  });

  it("goes on after the background died over a line", async () => {
    const world = batchWorld();
    const id = await checking(world, [page("a", 1), page("a", 2)]);
    let reached = (): void => {};
    const dead = new Promise<void>((resolve) => (reached = resolve));
    const checkNow = () => (reached(), new Promise<never>(() => {}));
    void world.anotherRunner({ checkNow }).wake();
    await dead;
    await world.anotherRunner().wake();
    for (const outcome of await outcomes(world, id)) expect(outcome?.kind).toBe("checked");
  });
});

it("nothing is begun for articles that are not there", async () => {
  const world = batchWorld();
  const add = () => Promise.reject(new Error("not to be called"));
  expect(
    await startCheck(["gone"], { ...world.deps, findResource: async () => null, addBatch: add }),
  ).toEqual({ kind: "no-links" });
});
