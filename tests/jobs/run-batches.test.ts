import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBatch } from "../../src/archive/batches.ts";
import { steerBatch } from "../../src/archive/steer-batch.ts";
import { PAUSE, SITES_AT_ONCE } from "../../src/batch/next-turn.ts";
import type { RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { registrableDomain } from "../../src/resource/registrable-domain.ts";
import { BATCH, batchWorld, pageAt, type Asked, type BatchWorld } from "./world/batch-world.ts";

const page = (site: string, number: number, host = "www") =>
  `https://${host}.${site}.example/2024/0828/${number}.html`;
const ABC = [page("a", 1), page("b", 1), page("c", 1)];

function siteOf({ uri }: Asked): string {
  return registrableDomain(new URL(uri).hostname);
}

function assertPolite(asked: readonly Asked[]): void {
  for (const one of asked) {
    const meanwhile = asked.filter((other) => other.from < one.until && one.from < other.until);
    expect(meanwhile.length).toBeLessThanOrEqual(SITES_AT_ONCE);
    const next = asked.filter(
      (other) => siteOf(other) === siteOf(one) && other !== one && other.from >= one.from,
    );
    for (const later of next) expect(later.from - one.until).toBeGreaterThanOrEqual(PAUSE.least);
  }
}

async function assertOneCopyEach({ archive }: BatchWorld, articles: number): Promise<void> {
  expect(await archive.captures.count()).toBe(articles);
  expect(await archive.resources.count()).toBe(articles);
}

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
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri) =>
      down && uri === ABC[0] ? { kind: "no-answer", detail: "refused" } : world.deps.fetchPage(uri);
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
          const world = batchWorld({ chance: () => chance });
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
    expect(lines[3]?.askedAt).toBeNull();
    await steerBatch(world.archive, BATCH, "retry");
    world.runner.forgetWalls();
    await world.runner.wake();
    expect((await world.lines())[0]?.outcome?.kind).toBe("notice");
  });

  it("is asked more seldom even before", async () => {
    const world = batchWorld();
    let answers = 0;
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri) => {
      const answer = await world.deps.fetchPage(uri);
      return answers++ === 0 ? walled(uri) : answer;
    };
    await world.add([page("a", 1), page("a", 2)]);
    await world.anotherRunner({ fetchPage }).wake();
    const [first, second] = world.asked;
    expect((second?.from ?? 0) - (first?.until ?? 0)).toBeGreaterThanOrEqual(5 * PAUSE.least);
    expect(await world.states()).toEqual(["refused", "saved"]);
  });
});

describe("pause and cancel", () => {
  it("take no line while paused, and go on with the rest", async () => {
    const world = batchWorld();
    const fetchPage: RunBatchesDeps["fetchPage"] = async (uri) => {
      await steerBatch(world.archive, BATCH, "pause");
      return world.deps.fetchPage(uri);
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
});

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
      expect(await world.states()).toEqual(["saving", "queued"]);
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
      const fetchPage: RunBatchesDeps["fetchPage"] = (uri) => {
        if (uri !== page("a", 1)) return world.deps.fetchPage(uri);
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

describe("a page that is open in a tab", () => {
  const saved = {
    kind: "saved",
    resourceId: "r",
    captureId: "c",
    images: 2,
    missingImages: 1,
    pageKept: true,
  } as const;

  it("is read there and asked for nowhere", async () => {
    const read: number[] = [];
    const world = batchWorld({
      tabShows: async () => true,
      saveTab: async (tabId) => {
        read.push(tabId);
        return saved;
      },
    });
    await world.add([page("a", 1), page("a", 2)], [7, 8]);
    await world.runner.wake();
    expect(read).toEqual([7, 8]);
    expect(world.asked).toHaveLength(0);
    const [line] = await world.lines();
    expect(line?.outcome).toMatchObject({ kind: "saved", missingImages: 1 });
  });

  it("is asked for in its turn when the tab shows something else by now", async () => {
    const world = batchWorld();
    await world.add([page("a", 1), page("a", 2)], [null, 8]);
    await world.runner.wake();
    expect(await world.states()).toEqual(["saved", "saved"]);
    expect(world.asked).toHaveLength(2);
    assertPolite(world.asked);
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
