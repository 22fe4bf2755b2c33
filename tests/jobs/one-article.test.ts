import { describe, expect, it } from "vitest";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { findSaved, recogniseResource } from "../../src/jobs/recognise-address.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import type { SaveOutcome } from "../../src/messages/protocol.ts";
import { articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const DESKTOP = "https://www.hewan.example/2024/0828/granary-28600.html";
const MOBILE = "https://m.hewan.example/2024/0828/granary-28600.html";
const NOTICE = "<html><body><h1>404</h1><p>您访问的页面不存在</p></body></html>";

function save(world: JobWorld, html: string, uri: string): Promise<SaveOutcome> {
  world.show(readingOf(html, uri));
  return saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, world.deps);
}

async function recognised(uri: string, { deps }: JobWorld) {
  const resource = await findSaved(uri, deps);
  return resource && recogniseResource(resource);
}

describe("a mobile page of a saved article", () => {
  it("is that article", async () => {
    const world = jobWorld();
    const first = await save(world, articleHtml(), DESKTOP);
    const second = await save(world, articleHtml(), MOBILE);
    expect([first.kind, second.kind]).toEqual(["saved", "already-saved"]);
    await save(world, articleHtml("第三段后来改写了，码头工人的名字也都写了进去。"), MOBILE);
    expect(await world.archive.resources.count()).toBe(1);
    expect(await world.archive.captures.count()).toBe(2);
  });

  it("is another one when it tells something else", async () => {
    const world = jobWorld();
    await save(world, articleHtml(), DESKTOP);
    const other = articleHtml("另一段。")
      .replaceAll("河湾镇旧粮仓改成了图书馆", "北岸新城的供热管网又拖过一个冬天")
      .replaceAll(
        /<p>[^<]+<\/p>/g,
        "<p>这里写的是供热管网与电暖器，与粮仓没有一个字的关系，也没有图书馆。</p>",
      );
    world.show(readingOf(other, MOBILE));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ resourceId: null });
    expect((await save(world, other, MOBILE)).kind).toBe("saved");
    expect(await world.archive.resources.count()).toBe(2);
  });

  it("is known when a notice stands in its place", async () => {
    const world = jobWorld();
    await save(world, articleHtml(), DESKTOP);
    world.show(readingOf(NOTICE, MOBILE, 404));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ verdict: { fate: "removed" } });
  });
});

describe("an address under which a saved article was met", () => {
  const shared = "https://s.hewan.example/granary-28600";
  const named = articleHtml().replace("</head>", `<link rel="canonical" href="${DESKTOP}"></head>`);
  const notice = async (world: JobWorld) => {
    world.show(readingOf(NOTICE, shared, 404));
    return inspectTab(TAB, world.deps);
  };

  it.each([
    ["by a second save", async (world: JobWorld) => save(world, named, shared)],
    [
      "by a look",
      async (world: JobWorld) => {
        world.show(readingOf(named, shared));
        return inspectTab(TAB, world.deps);
      },
    ],
  ])("is remembered: %s", async (_, meet) => {
    const world = jobWorld();
    await save(world, named, DESKTOP);
    expect(await notice(world)).toMatchObject({ resourceId: null });
    await meet(world);
    expect(await notice(world)).toMatchObject({ resourceId: expect.any(String) });
    expect(await world.archive.resources.count()).toBe(1);
  });
});

describe("the toolbar button", () => {
  it("knows a saved article by any of its addresses, and that it is gone", async () => {
    const world = jobWorld();
    expect(await findSaved(MOBILE, world.deps)).toBeNull();
    await save(world, articleHtml(), DESKTOP);
    for (const address of [DESKTOP, MOBILE, `${DESKTOP}?utm_source=x#top`])
      expect(await recognised(address, world)).toMatchObject({ state: "saved" });
    world.show(readingOf(NOTICE, DESKTOP, 404));
    await inspectTab(TAB, world.deps);
    expect(await recognised(MOBILE, world)).toMatchObject({
      state: "removed",
      confidence: "suspected",
    });
  });
});
