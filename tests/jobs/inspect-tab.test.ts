import { describe, expect, it } from "vitest";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

async function saved(): Promise<JobWorld> {
  const world = jobWorld();
  world.show(readingOf(articleHtml(), ARTICLE_URI));
  await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, world.deps);
  return world;
}

describe("inspecting a tab", () => {
  it("offers to save what was not saved, and writes nothing", async () => {
    const world = jobWorld();
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({
      kind: "page",
      resourceId: null,
      verdict: null,
      readable: true,
      title: "河湾镇旧粮仓改成了图书馆",
    });
    expect(await world.archive.observations.count()).toBe(0);
  });

  it("says unchanged on a saved page, also from an address with tracking parameters", async () => {
    const world = await saved();
    world.show(readingOf(articleHtml(), `${ARTICLE_URI}?utm_source=share&from=timeline#top`));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ verdict: { fate: "unchanged" }, edit: null });
  });

  it("counts what was edited since", async () => {
    const world = await saved();
    world.show(readingOf(articleHtml().replace("空了十一年", "空了整整十一年"), ARTICLE_URI));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({
      verdict: { fate: "edited" },
      edit: { added: 2, removed: 0 },
    });
  });

  it("finds the saved copy on a page that is gone", async () => {
    const world = await saved();
    const [capture] = await world.archive.captures.toArray();
    world.show(readingOf("<html><body><h1>404</h1></body></html>", ARTICLE_URI, 404));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({
      title: "河湾镇旧粮仓改成了图书馆",
      captureId: capture?.id,
      verdict: { fate: "removed", cause: "http-404" },
      readable: "notice",
    });
    expect(await world.archive.observations.toArray()).toMatchObject([
      { via: "page", status: 404, fate: "removed" },
    ]);
  });

  it("records a state that lasts once, a change each time", async () => {
    const world = await saved();
    await inspectTab(TAB, world.deps);
    await inspectTab(TAB, world.deps);
    expect(await world.archive.observations.count()).toBe(1);
    world.show(readingOf("<html><body><h1>404</h1></body></html>", ARTICLE_URI, 404));
    await inspectTab(TAB, world.deps);
    expect(await world.archive.observations.count()).toBe(2);
  });

  it("calls nothing removed where the browser shows its own error page", async () => {
    const world = await saved();
    const shut = {
      ...world.deps,
      readTab: async () => ({ kind: "no-access" as const, detail: "error page" }),
    };
    expect(await inspectTab(TAB, shut)).toMatchObject({ kind: "page", verdict: { fate: "unverified" } });
    expect(await world.archive.observations.count()).toBe(0);
  });

  it("tells a page whose content cannot be used from one that lets nobody in", async () => {
    const broken = jobWorld({ readTab: async () => ({ kind: "answer", value: { kind: "gift" } }) });
    broken.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await inspectTab(TAB, broken.deps)).toEqual({ kind: "unsupported", why: "unreadable" });
    const closed = jobWorld({ viewTab: async () => null });
    expect(await inspectTab(TAB, closed.deps)).toEqual({ kind: "unsupported", why: "unreadable" });
  });

  it("names the rule that watches the page and what it lacks", async () => {
    const world = jobWorld({ missingOrigins: async (origins) => [...origins] });
    const rule = {
      id: "r1",
      effect: "include" as const,
      target: { kind: "domain" as const, domain: "hewan.example" },
      enabled: true,
      createdAt: "2026-01-01T00:00:00.000Z",
    };
    await world.archive.watchRules.put(rule);
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({
      watch: { rule, excludedBy: null, missingOrigins: ["*://*.hewan.example/*"], pageGranted: false },
    });
  });
});
