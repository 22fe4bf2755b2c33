import { describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { recoverJournal, type UnfinishedSave } from "../../src/jobs/recover-journal.ts";
import { saveWhenReady } from "../../src/jobs/save-when-ready.ts";
import { syncWatcher } from "../../src/jobs/sync-watcher.ts";
import type { WatchRule } from "../../src/resource/watch-rule.ts";
import { everyRow } from "../archive/sample-records.ts";
import { WECHAT_BIZ, wechatArticle } from "../fixtures/capture/wechat-page.ts";
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
      // The same article may go on below.
      lookAgain: true,
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
    expect(await saveWhenReady(page, world.deps)).toMatchObject({ outcome: null, lookAgain: false });
    await world.archive.watchRules.bulkPut([
      rule("hewan.example"),
      rule("news.hewan.example", { effect: "exclude" }),
    ]);
    expect(await saveWhenReady(page, world.deps)).toMatchObject({ outcome: null, lookAgain: false });
  });

  it.each(["https://news.hewan.example/", "https://news.hewan.example/index.html"])(
    "is not read at %s, which is no article's address",
    async (uri) => {
      const readTab = async (): Promise<never> => {
        throw new Error("must not be read");
      };
      const world = jobWorld({ readTab });
      await world.archive.watchRules.put(rule("hewan.example"));
      expect(await saveWhenReady({ ...page, uri }, world.deps)).toMatchObject({ outcome: null, open: null });
    },
  );

  it.each(["https://news.hewan.example/?p=1024", "https://news.hewan.example/#/post/1024"])(
    "is read at %s, which may name one",
    async (uri) => {
      const world = jobWorld();
      await world.archive.watchRules.put(rule("hewan.example"));
      world.show(readingOf(articleHtml(), uri));
      expect(await saveWhenReady({ ...page, uri }, world.deps)).toMatchObject({ outcome: { kind: "saved" } });
    },
  );

  it("is not read at a list's address when nothing in it vouches for an article, and is looked at again", async () => {
    const uri = "https://news.hewan.example/yaowen/";
    const asked: number[] = [];
    const world = jobWorld({ pageVouches: async (tabId) => asked.push(tabId) > 1 });
    await world.archive.watchRules.put(rule("hewan.example"));
    world.show(readingOf(articleHtml(), uri));
    const alone = { outcome: null, open: null, lookAgain: true };
    expect(await saveWhenReady({ ...page, uri }, world.deps)).toEqual(alone);
    expect(await saveWhenReady({ ...page, uri }, world.deps)).toMatchObject({ outcome: { kind: "saved" } });
    // Saved now: it is read whatever it shows, and the page is not asked any more.
    world.show(readingOf("<html><body><p>404</p></body></html>", uri));
    expect((await saveWhenReady({ ...page, uri }, world.deps)).open).not.toBeNull();
    expect(asked).toHaveLength(2);
  });

  it("is worth another look while it is empty", async () => {
    const world = jobWorld();
    await world.archive.watchRules.put(rule("hewan.example"));
    world.show(readingOf("<html><body><div id=app></div></body></html>", ARTICLE_URI));
    expect((await saveWhenReady(page, world.deps)).lookAgain).toBe(true);
  });
});

describe("a watched page whose article goes on after it was saved", () => {
  const REST = "后来又写到屋顶上的鸽子，写到第二年春天重新刷过的墙，写到最后一袋没有搬走的谷子。";
  /** Loaded before the copies that these tests take. */
  const openedAt = Date.now() - 60_000;
  const shown = (html: string) => ({ ...readingOf(html, ARTICLE_URI), openedAt });

  async function savedWorld() {
    const world = jobWorld();
    await world.archive.watchRules.put(rule("hewan.example"));
    world.show(shown(articleHtml()));
    await saveWhenReady(page, world.deps);
    return world;
  }

  it("is saved again, as the fuller copy of the same page, and is no edit", async () => {
    const world = await savedWorld();
    world.show(shown(articleHtml().replace("</div></div></body>", `<p>${REST}</p></div></div></body>`)));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ verdict: { fate: "unchanged" }, grown: true });
    expect(await saveWhenReady(page, world.deps)).toMatchObject({ outcome: { kind: "saved" } });
    const [first, second] = await world.archive.captures.toCollection().sortBy("capturedAt");
    expect(second?.text).toContain(REST);
    expect(second?.continues).toBe(first?.id);
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ verdict: { fate: "unchanged" }, grown: false });
  });

  it("is never saved smaller, nor as its scripts rearrange it", async () => {
    const world = await savedWorld();
    world.show(shown(articleHtml("换掉的一段，没有人见过它，也没有人问起它从哪里来，写的是别的事情。")));
    expect(await saveWhenReady(page, world.deps)).toMatchObject({ outcome: { kind: "already-saved" } });
    expect(await world.archive.captures.count()).toBe(1);
  });

  it("that was loaded anew is given time to fill before its beginning counts as a version", async () => {
    const whole = articleHtml();
    const beginning = whole.replace(/<p>如今书架[^<]*<\/p>/, "");
    const slept: number[] = [];
    const world = jobWorld({
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        world.show(readingOf(whole, ARTICLE_URI));
      },
    });
    await world.archive.watchRules.put(rule("hewan.example"));
    world.show(readingOf(whole, ARTICLE_URI));
    await saveWhenReady(page, world.deps);
    world.show(readingOf(beginning, ARTICLE_URI));
    expect(await saveWhenReady(page, world.deps)).toMatchObject({ outcome: { kind: "already-saved" } });
    expect(slept).toHaveLength(1);
  });
});

describe("a page that only its article can decide on", () => {
  const words = (text: string, change: Partial<WatchRule> = {}) =>
    rule("hewan.example", { id: text, words: text, ...change });

  async function saveUnder(...rules: WatchRule[]) {
    const world = jobWorld();
    await world.archive.watchRules.bulkPut(rules);
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    const ready = await saveWhenReady(page, world.deps);
    return { ready, world };
  }

  it("is saved under the rule whose words it has, in the other script", async () => {
    const { ready, world } = await saveUnder(words("小說"), words("舊糧倉 AND 圖書館"));
    expect(ready.outcome).toMatchObject({ kind: "saved" });
    expect(await world.archive.captures.toArray()).toMatchObject([{ rule: "舊糧倉 AND 圖書館" }]);
  });

  it("leaves no trace when nobody wants it, and is looked at again when it changes", async () => {
    const { ready, world } = await saveUnder(words("砸锅卖铁"));
    expect(ready).toMatchObject({ outcome: null, lookAgain: true });
    const { watchRules: _, ...rest } = await everyRow(world.archive);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it("leaves no trace when its words exclude it from a rule for the whole site", async () => {
    const { ready, world } = await saveUnder(rule("hewan.example"), words("图书馆", { effect: "exclude" }));
    expect(ready).toMatchObject({ outcome: null, lookAgain: false });
    expect(await world.archive.captures.count()).toBe(0);
    expect(await world.archive.journal.count()).toBe(0);
  });

  it("is saved when it escapes the exclusion", async () => {
    const { ready } = await saveUnder(rule("hewan.example"), words("小说", { effect: "exclude" }));
    expect(ready.outcome).toMatchObject({ kind: "saved" });
  });

  it("is saved under the rule for its account, and the copy names the account", async () => {
    const world = jobWorld();
    const target = { kind: "account", platform: "wechat", account: "gh_555555555555" } as const;
    await world.archive.watchRules.put(rule("any", { target }));
    const uri = "https://mp.weixin.qq.com/s/AbCdEfGh";
    world.show(readingOf(wechatArticle(), uri));
    const { outcome } = await saveWhenReady({ ...page, uri }, world.deps);
    expect(outcome).toMatchObject({ kind: "saved" });
    const account = { platform: "wechat", ids: ["gh_555555555555", WECHAT_BIZ], name: "青石札记" };
    expect(await world.archive.captures.toArray()).toMatchObject([{ rule: "any", account }]);
    await world.archive.watchRules.put(rule("any", { target: { ...target, account: "gh_000000000000" } }));
    expect(await saveWhenReady({ ...page, uri }, world.deps)).toMatchObject({ outcome: null });
  });
});

describe("an organisation's rules", () => {
  it("are obeyed besides the reader's own, whatever else is wrong with the policy", async () => {
    const world = jobWorld();
    const watchRules = [{ target: { kind: "domain", domain: "hewan.example" } }, "nonsense"];
    await fakeBrowser.storage.managed.set({ watchRules });
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect((await saveWhenReady(page, world.deps)).outcome).toMatchObject({ kind: "saved" });
    expect((await world.archive.captures.toArray())[0]?.rule).toMatch(/^managed:/);
    expect(await world.archive.watchRules.count()).toBe(0);
    await fakeBrowser.storage.managed.clear();
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
      awaitedCapture: (id) => (id === "awaited" ? "copy" : null),
      askServer: (captureId) => told.push([captureId, "asked"]),
      newestCapture: async () => ({ id: "newest" }),
      resume: async ({ id }, state) => void told.push([id, state]),
    });
    expect(ended).toEqual(open.filter(({ startedAt }) => startedAt < "2026-03-01T10").map(({ id }) => id));
    return told;
  }

  it("tells a save that left nothing from one whose record is complete", async () => {
    const early = save("early", "2026-03-01T09:59:00.000Z");
    expect(await recover([early], null)).toEqual([["early", "interrupted"]]);
    expect(await recover([early], "2026-03-01T09:00:00.000Z")).toEqual([["early", "interrupted"]]);
    expect(await recover([early], "2026-03-01T09:59:30.000Z")).toEqual([
      ["newest", "asked"],
      ["early", "written"],
    ]);
  });

  it("asks once for the server's word that was awaited, and lets other notes go", async () => {
    const awaited = { ...save("awaited", "2026-03-01T09:59:00.000Z"), tabId: null };
    const completing = { ...awaited, id: "completing" };
    expect(await recover([awaited, completing], "2026-03-01T09:59:30.000Z")).toEqual([["copy", "asked"]]);
  });

  it("leaves alone what began after this start", async () => {
    expect(await recover([save("ours", "2026-03-01T10:00:01.000Z")], null)).toEqual([]);
  });
});
