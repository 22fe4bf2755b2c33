import { describe, expect, it } from "vitest";
import { recoverJournal, type UnfinishedSave } from "../../src/jobs/recover-journal.ts";
import { saveWhenReady } from "../../src/jobs/save-when-ready.ts";
import { syncWatcher } from "../../src/jobs/sync-watcher.ts";
import type { WatchRule } from "../../src/resource/watch-rule.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const rule = (domain: string, change: Partial<WatchRule> = {}): WatchRule => ({
  id: domain,
  effect: "include",
  target: { kind: "domain", domain },
  enabled: true,
  createdAt: "2026-01-01T00:00:00.000Z",
  ...change,
});
const page = { tabId: TAB, uri: ARTICLE_URI, signal: never };

describe("a watched page that can be read", () => {
  it("is saved under the rule that watches it", async () => {
    const world = jobWorld();
    await world.archive.watchRules.put(rule("hewan.example"));
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await saveWhenReady(page, world.deps)).toMatchObject({
      outcome: { kind: "saved" },
      lookAgain: false,
    });
    expect(await world.archive.captures.toArray()).toMatchObject([
      { trigger: "watchlist", rule: "hewan.example" },
    ]);
  });

  it("is not even read when no rule watches it, or an exclusion does", async () => {
    const world = jobWorld({
      readTab: async () => {
        throw new Error("must not be read");
      },
    });
    expect(await saveWhenReady(page, world.deps)).toEqual({ outcome: null, lookAgain: false });
    await world.archive.watchRules.bulkPut([
      rule("hewan.example"),
      rule("news.hewan.example", { effect: "exclude" }),
    ]);
    expect(await saveWhenReady(page, world.deps)).toEqual({ outcome: null, lookAgain: false });
  });

  it("is worth another look while it is empty", async () => {
    const world = jobWorld();
    await world.archive.watchRules.put(rule("hewan.example"));
    world.show(readingOf("<html><body><div id=app></div></body></html>", ARTICLE_URI));
    expect((await saveWhenReady(page, world.deps)).lookAgain).toBe(true);
  });
});

describe("syncWatcher", () => {
  it("registers exactly what is switched on and granted", async () => {
    const registered: (readonly string[])[] = [];
    const matches = await syncWatcher({
      allWatchRules: async () => [
        rule("a.example"),
        rule("b.example"),
        rule("c.example", { enabled: false }),
        rule("d.example", { effect: "exclude" }),
      ],
      missingOrigins: async (origins) => origins.filter((origin) => origin.includes("b.example")),
      registerWatcher: async (origins) => void registered.push(origins),
    });
    expect(matches).toEqual(["*://*.a.example/*"]);
    expect(registered).toEqual([["*://*.a.example/*"]]);
  });
});

describe("recoverJournal", () => {
  const save = (id: string, startedAt: string): UnfinishedSave => ({
    id,
    tabId: 1,
    uri: ARTICLE_URI,
    startedAt,
  });

  async function recover(open: UnfinishedSave[], lastCapturedAt: string | null): Promise<[string, string][]> {
    const told: [string, string][] = [];
    const ended: string[] = [];
    await recoverJournal({
      startedAt: new Date("2026-03-01T10:00:00Z"),
      openJournal: async () => open,
      endJournal: async (id) => void ended.push(id),
      findResourceByAddress: async () => (lastCapturedAt === null ? null : ({ lastCapturedAt } as never)),
      resume: async ({ id }, state) => void told.push([id, state]),
    });
    expect(ended).toEqual(told.map(([id]) => id));
    return told;
  }

  it("tells a save that left nothing from one whose record is complete", async () => {
    const early = save("early", "2026-03-01T09:59:00.000Z");
    expect(await recover([early], null)).toEqual([["early", "interrupted"]]);
    expect(await recover([early], "2026-03-01T09:00:00.000Z")).toEqual([["early", "interrupted"]]);
    expect(await recover([early], "2026-03-01T09:59:30.000Z")).toEqual([["early", "written"]]);
  });

  it("leaves alone what began after this start", async () => {
    expect(await recover([save("ours", "2026-03-01T10:00:01.000Z")], null)).toEqual([]);
  });
});
