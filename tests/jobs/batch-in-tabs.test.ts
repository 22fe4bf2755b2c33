import { describe, expect, it } from "vitest";
import type { RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { tellLists } from "../../src/jobs/tell-lists.ts";
import { assertPolite, page } from "./world/batch-checks.ts";
import { batchWorld } from "./world/batch-world.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

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

describe("a line that came to nothing", () => {
  const walled: RunBatchesDeps["fetchPage"] = async (uri) => ({
    ...{ kind: "answered", status: 403, finalUri: uri, contentType: "text/html" },
    bytes: new TextEncoder().encode("<title>403</title>"),
  });

  it("learns of the copy that was saved in a tab since, by any of the article's addresses", async () => {
    const world = batchWorld({ fetchPage: walled });
    await world.add([`${ARTICLE_URI}?utm_source=mail`, page("b", 1)]);
    await world.runner.wake();
    expect(await world.states()).toEqual(["refused", "refused"]);
    const { deps, show } = jobWorld({}, world.archive);
    show(readingOf(articleHtml(), ARTICLE_URI));
    const saved = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);
    await tellLists(saved, deps);
    expect(await world.states()).toEqual(["already-saved", "refused"]);
    const [line] = await world.lines();
    expect(line?.outcome).toMatchObject({
      captureId: saved.kind === "saved" ? saved.captureId : "",
      title: "河湾镇旧粮仓改成了图书馆",
    });
  });

  it("stays what it is when nothing was saved", async () => {
    const world = batchWorld({ fetchPage: walled });
    await world.add([ARTICLE_URI]);
    await world.runner.wake();
    await tellLists({ kind: "refused", reason: "list" }, jobWorld({}, world.archive).deps);
    expect(await world.states()).toEqual(["refused"]);
  });
});
