import { describe, expect, it } from "vitest";
import { observeVisit } from "../../src/jobs/observe-visit.ts";
import { readOpenTab } from "../../src/jobs/read-open-tab.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import type { PageReading } from "../../src/fate/page-reading.ts";
import { addressKey } from "../../src/resource/canonical-uri.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const GONE = "<html><body><h1>404</h1></body></html>";
const MINUTE = 60_000;

/** A world with the article saved at nine, and a clock that can be set. */
async function savedAtNine() {
  const clock = { now: new Date("2026-03-01T09:00:00Z") };
  const world = jobWorld({ now: () => clock.now });
  world.show(readingOf(articleHtml(), ARTICLE_URI));
  await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, world.deps);
  clock.now = new Date("2026-03-01T15:00:00Z");
  const [resource] = await world.archive.resources.toArray();
  if (!resource) throw new Error("nothing was saved");
  return { ...world, clock, resource };
}

async function visit(world: JobWorld, reading: PageReading, tabUri = reading.uri) {
  world.show(reading);
  const deps = {
    ...world.deps,
    viewTab: async (id: number) => ({ id, uri: tabUri, title: "", incognito: false }),
  };
  await observeVisit(await readOpenTab(TAB, { withPage: true, strict: true }, deps), deps);
  return await world.archive.observations.toArray();
}

const opened = (html: string, loadedAt: string | null, status = 200): PageReading => ({
  ...readingOf(html, ARTICLE_URI, status),
  loadedAt,
});

describe("a visit to a saved page", () => {
  it("is a look: the article stands as of the moment at which the page was loaded", async () => {
    const world = await savedAtNine();
    expect(await visit(world, opened(articleHtml(), "2026-03-01T12:00:00.000Z"))).toMatchObject([
      { fate: "unchanged", via: "page", observedAt: "2026-03-01T12:00:00.000Z" },
    ]);
  });

  it("tells nothing when the page is older than the copy or out of a cache", async () => {
    const world = await savedAtNine();
    expect(await visit(world, opened(articleHtml(), "2026-03-01T08:59:00.000Z"))).toEqual([]);
    expect(await visit(world, opened(articleHtml(), null))).toEqual([]);
  });

  it("finds a notice in the article's place, as of now however long it has stood there", async () => {
    const world = await savedAtNine();
    expect(await visit(world, opened(GONE, "2026-03-01T10:00:00.000Z", 404))).toMatchObject([
      { fate: "removed", cause: "http-404", confidence: "suspected", observedAt: "2026-03-01T15:00:00.000Z" },
    ]);
  });

  it("waits with a doubtful sentence until the page's scripts have come to rest", async () => {
    const flash = "<html><body><div id=app><p>页面不存在</p></div></body></html>";
    const first = { ...opened(flash, "2026-03-01T14:59:59.000Z", 200), settling: true };
    const world = await savedAtNine();
    expect(await visit(world, first)).toEqual([]);
    expect(await visit(world, opened(articleHtml(), "2026-03-01T14:59:59.000Z"))).toMatchObject([
      { fate: "unchanged" },
    ]);
    const other = await savedAtNine();
    expect(await visit(other, { ...first, settling: false })).toMatchObject([{ fate: "removed" }]);
    const missing = await savedAtNine();
    expect(await visit(missing, { ...first, status: 404 })).toMatchObject([{ fate: "removed" }]);
  });

  it("does not bring an article back that was seen gone after the page was loaded", async () => {
    const world = await savedAtNine();
    await visit(world, opened(GONE, "2026-03-01T14:00:00.000Z", 404));
    world.clock.now = new Date("2026-03-01T15:30:00Z");
    expect(await visit(world, opened(articleHtml(), "2026-03-01T10:00:00.000Z"))).toHaveLength(1);
    expect(await visit(world, opened(articleHtml(), "2026-03-01T15:20:00.000Z"))).toHaveLength(2);
  });

  it("is one row for a state that lasts", async () => {
    const world = await savedAtNine();
    const first = world.clock.now.getTime();
    for (const minute of [0, 3, 6, 9, 12]) {
      const at = new Date(first + minute * MINUTE);
      world.clock.now = at;
      await visit(world, opened(articleHtml(), at.toISOString()));
    }
    expect(await world.archive.observations.count()).toBe(2);
  });

  it.each([
    ["a wall", "<html><body><h1>安全验证</h1><p>请完成下列验证后继续访问</p></body></html>", 200],
    ["an outage", "<html><body><h1>502 Bad Gateway</h1></body></html>", 502],
    ["a page that scripts still fill", "<html><body><div id=app></div></body></html>", 200],
    ["a list in its place, which may be a script's first picture", listHtml(), 200],
    ["another text", articleHtml("第三段忽然说起了别的事情，与码头工人和木箱毫无关系。"), 200],
  ])("leaves %s to a check or a click", async (_, html, status) => {
    const world = await savedAtNine();
    expect(await visit(world, opened(html, "2026-03-01T14:00:00.000Z", status))).toEqual([]);
  });
});

function listHtml(): string {
  const items = Array.from(
    { length: 40 },
    (_, index) => `<li><a href="/a/${index}.html">河湾新闻${index}</a></li>`,
  );
  return `<html><head><title>河湾日报</title></head><body><ul>${items.join("")}</ul></body></html>`;
}

describe("a page that would speak of another", () => {
  it("cannot: the browser's address decides, not the page's word", async () => {
    const world = await savedAtNine();
    const claim = readingOf(GONE, ARTICLE_URI, 404);
    expect(await visit(world, claim, "https://news.hewan.example/other.html")).toEqual([]);
    expect(await visit(world, claim, "https://evil.example/")).toEqual([]);
  });

  it("cannot from another host at which the article was once met", async () => {
    const world = await savedAtNine();
    const copy = "https://blog.hewan.example/mirror/20240828.html";
    await world.deps.addAlias(world.resource.id, addressKey(copy));
    expect(await visit(world, readingOf(GONE, copy, 404))).toEqual([]);
    const [resource] = await world.archive.resources.toArray();
    expect(resource?.fate).toBeNull();
  });

  it("may from another address of the article's host", async () => {
    const world = await savedAtNine();
    const other = "https://news.hewan.example/show?article=10248";
    await world.deps.addAlias(world.resource.id, addressKey(other));
    expect(await visit(world, readingOf(GONE, other, 404))).toHaveLength(1);
  });
});
