import { describe, expect, it } from "vitest";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { awaitedCapture, openJournal } from "../../src/archive/journal.ts";
import { servedViewOf } from "../../src/archive/served-views.ts";
import { putSetting } from "../../src/archive/settings.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { readPayload } from "../../src/archive/payloads.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { takeAwaitedView, takeServedView } from "../../src/jobs/take-served-view.ts";
import type { Deps } from "../../entrypoints/background/deps.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const DATE = { name: "date", value: "Wed, 28 Aug 2024 13:00:00 GMT" };

function answered(html: string, change: object = {}): FetchedPage {
  return {
    kind: "answered",
    status: 200,
    finalUri: ARTICLE_URI,
    contentType: "text/html; charset=utf-8",
    bytes: new TextEncoder().encode(html),
    headers: [DATE],
    ...change,
  };
}

/** What scripts put around and below an article that the server sends bare. */
function decorated(html: string): string {
  return html.replace(
    "</div></div></body>",
    "<p>这段话由脚本在页面载入以后写在正文下面，服务器从未发来。</p></div></div></body>",
  );
}

interface Saved {
  readonly world: JobWorld;
  readonly captureId: string;
  readonly resourceId: string;
}

async function saved(shown: string, changes: Partial<Deps>): Promise<Saved> {
  const world = jobWorld(changes);
  world.show(readingOf(shown, ARTICLE_URI));
  const outcome = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, world.deps);
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  return { world, captureId: outcome.captureId, resourceId: outcome.resourceId };
}

describe("the server's view of a page that was saved", () => {
  it("is kept with its bytes, headers and word on the page, beside a capture that stays as it was", async () => {
    const sent = `${articleHtml()}<!-- as served -->`;
    const { world, captureId } = await saved(articleHtml(), { fetchPage: async () => answered(sent) });
    const before = await world.archive.captures.toArray();
    await takeServedView(captureId, world.deps);
    const view = await servedViewOf(world.archive, captureId);
    expect(view).toMatchObject({
      status: 200,
      finalUri: ARTICLE_URI,
      headers: [DATE],
      charset: "utf-8",
      agreement: "agrees",
      ground: "text-equal",
    });
    const body = await readPayload(world.archive, view?.bodyDigest ?? "");
    expect(new TextDecoder().decode(body?.bytes)).toBe(sent);
    expect(body?.mediaType).toBe("text/html");
    expect(await world.archive.captures.toArray()).toEqual(before);
  });

  it("tells of a page that was edited in the browser", async () => {
    const { world, captureId } = await saved(articleHtml().replace("十一年", "十七年"), {
      fetchPage: async () => answered(articleHtml()),
    });
    expect(await takeServedView(captureId, world.deps)).toMatchObject({
      agreement: "disagrees",
      added: 1,
      removed: 1,
    });
  });

  it("is not taken for a page that another page's words replaced", async () => {
    const login = "<html><body><h1>请登录</h1><p>请登录后查看</p></body></html>";
    const { world, captureId } = await saved(articleHtml(), { fetchPage: async () => answered(login) });
    expect(await takeServedView(captureId, world.deps)).toMatchObject({
      agreement: "unknown",
      article: null,
    });
  });

  it("is written once", async () => {
    const { world, captureId } = await saved(articleHtml(), {
      fetchPage: async () => answered(articleHtml()),
    });
    await takeServedView(captureId, world.deps);
    await takeServedView(captureId, { ...world.deps, fetchPage: async () => answered("<p>later</p>") });
    expect(await world.archive.servedViews.toArray()).toMatchObject([{ agreement: "agrees" }]);
  });

  it("is noted as awaited while it is, and asked for once after a death", async () => {
    const open: unknown[] = [];
    const { world, captureId } = await saved(articleHtml(), {
      fetchPage: async () => {
        open.push(...(await openJournal(world.archive)).map(({ id }) => awaitedCapture(id)));
        return answered(articleHtml());
      },
    });
    await takeServedView(captureId, world.deps);
    expect(open).toEqual([captureId]);
    expect(await world.archive.journal.count()).toBe(0);
    expect(await takeAwaitedView(captureId, world.deps)).toBeNull();
    await world.archive.servedViews.clear();
    expect(await takeAwaitedView(captureId, world.deps)).toMatchObject({ agreement: "agrees" });
    expect(open).toHaveLength(1);
  });

  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

  it("is no witness of a disagreement when it was taken late, and of an agreement it is", async () => {
    const { world, captureId, resourceId } = await saved(articleHtml(), {});
    const edited = articleHtml().replace("十一年", "十七年");
    const late = (html: string): Deps => ({
      ...world.deps,
      now: () => later(5),
      fetchPage: async () => answered(html),
    });
    expect(await takeAwaitedView(captureId, late(edited))).toMatchObject({
      ...{ agreement: "unknown", ground: "asked-late", added: 1, removed: 1, article: null },
    });
    // So a check compares with the reader's copy, and does not call the edited text unchanged.
    expect(await checkResource(resourceId, late(edited))).toMatchObject({ verdict: { fate: "edited" } });
    await world.archive.servedViews.clear();
    expect(await takeAwaitedView(captureId, late(articleHtml()))).toMatchObject({ agreement: "agrees" });
  });

  it("is not asked for when more than an hour has passed", async () => {
    const { world, captureId } = await saved(articleHtml(), {
      fetchPage: async () => answered(articleHtml()),
    });
    expect(await takeAwaitedView(captureId, { ...world.deps, now: () => later(61) })).toBeNull();
  });

  it("is part of what is hashed anew", async () => {
    const { world, captureId } = await saved(articleHtml(), {
      fetchPage: async () => answered(`${articleHtml()}<!-- as served -->`),
    });
    const view = await takeServedView(captureId, world.deps);
    expect(await world.deps.verifyCapture(captureId)).toBe(true);
    await world.archive.payloadChunks
      .where("digest")
      .equals(view?.bodyDigest ?? "")
      .delete();
    expect(await world.deps.verifyCapture(captureId)).toMatch(view?.bodyDigest ?? "none");
  });

  it("notes silence", async () => {
    const { world, captureId } = await saved(articleHtml(), {});
    expect(await takeServedView(captureId, world.deps)).toMatchObject({
      status: 0,
      bodyDigest: null,
      ground: "no-answer",
    });
  });

  it("leaves with its article, bytes and all", async () => {
    const { world, captureId, resourceId } = await saved(articleHtml(), {
      fetchPage: async () => answered(`${articleHtml()}<!-- as served -->`),
    });
    await takeServedView(captureId, world.deps);
    await deleteResource(world.archive, resourceId);
    for (const table of ["servedViews", "payloads", "payloadChunks", "payloadUses"] as const)
      expect(await world.archive[table].count(), table).toBe(0);
  });
});

describe("no request is made", () => {
  it.each([
    ["where the reader granted nothing", { missingOrigins: async (asked: readonly string[]) => [...asked] }],
    [
      "when the reader switched it off",
      { settings: async () => ({ ...DEFAULT_SETTINGS, askServer: false }) },
    ],
  ])("%s", async (_, changes: Partial<Deps>) => {
    let requests = 0;
    const fetchPage = async () => answered(articleHtml(), { n: ++requests });
    const { world, captureId } = await saved(articleHtml(), { ...changes, fetchPage });
    expect(await takeServedView(captureId, world.deps)).toBeNull();
    expect([requests, await world.archive.servedViews.count()]).toEqual([0, 0]);
  });

  it("for an article that was deleted meanwhile", async () => {
    const { world, captureId, resourceId } = await saved(articleHtml(), {});
    await deleteResource(world.archive, resourceId);
    expect(await takeServedView(captureId, world.deps)).toBeNull();
  });

  it("by default where the host is granted: the switch is on, the screenshot's is not", async () => {
    const { archive, deps } = jobWorld();
    expect(await deps.settings()).toEqual(DEFAULT_SETTINGS);
    await putSetting(archive, { name: "askServer", value: false });
    expect(await deps.settings()).toEqual({ ...DEFAULT_SETTINGS, askServer: false });
  });
});

describe("later looks compare with their like", () => {
  const shown = decorated(articleHtml());

  it("so a first check of a page that scripts write to reads unchanged, not compared across", async () => {
    const { world, captureId, resourceId } = await saved(shown, {
      fetchPage: async () => answered(articleHtml()),
    });
    expect(await takeServedView(captureId, world.deps)).toMatchObject({ agreement: "unknown" });
    const outcome = await checkResource(resourceId, world.deps);
    expect(outcome).toMatchObject({
      verdict: { fate: "unchanged", confidence: "confirmed", grounds: ["text-equal"] },
    });
    expect(await world.archive.captures.count()).toBe(1);
  });

  it("so one changed character on the server is a confirmed edit", async () => {
    const { world, captureId, resourceId } = await saved(shown, {
      fetchPage: async () => answered(articleHtml()),
    });
    await takeServedView(captureId, world.deps);
    const edited = { ...world.deps, fetchPage: async () => answered(articleHtml().replace("十一", "十七")) };
    expect(await checkResource(resourceId, edited)).toMatchObject({
      verdict: { fate: "edited", confidence: "confirmed", grounds: ["text-changed"] },
    });
  });

  it("so a copy that was edited in the browser does not pass for the page", async () => {
    const { world, captureId } = await saved(articleHtml().replace("十一年", "十七年"), {
      fetchPage: async () => answered(articleHtml()),
    });
    await takeServedView(captureId, world.deps);
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ captureId, verdict: { fate: "edited" } });
  });
});

describe("evidence of the moment", () => {
  const framed = articleHtml().replace("</body>", '<iframe src="/body.html"></iframe></body>');
  const answers = [
    { uri: ARTICLE_URI, html: "" },
    { uri: "https://news.hewan.example/body.html", html: "<html><body>框架里的正文</body></html>" },
  ];

  it("keeps the frames of the page and the clock's zone", async () => {
    const { world, captureId } = await saved(framed, { readFrames: async () => answers });
    const capture = await world.archive.captures.get(captureId);
    expect(capture?.frames).toMatchObject([{ uri: "https://news.hewan.example/body.html" }]);
    const bytes = (await readPayload(world.archive, capture?.frames?.[0]?.digest ?? ""))?.bytes;
    expect(new TextDecoder().decode(bytes)).toBe(answers[1]?.html);
    expect(capture?.provenance.clock).toEqual({
      timeZone: expect.any(String),
      utcOffset: expect.any(Number),
    });
    expect(capture?.screenshot).toBeNull();
  });

  it("asks no frames of a page that has none", async () => {
    const { world, captureId } = await saved(articleHtml(), { readFrames: async () => answers });
    expect((await world.archive.captures.get(captureId))?.frames).toEqual([]);
  });

  it("keeps a screenshot only when the reader chose to, and only of saves by hand", async () => {
    const picture = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
    const changes: Partial<Deps> = {
      takeScreenshot: async () => picture,
      settings: async () => ({ ...DEFAULT_SETTINGS, screenshot: true }),
    };
    const { world, captureId } = await saved(articleHtml(), changes);
    const capture = await world.archive.captures.get(captureId);
    expect(capture?.screenshot).toMatchObject({ mediaType: "image/png", bytes: 8 });
    expect((await readPayload(world.archive, capture?.screenshot?.digest ?? ""))?.bytes).toEqual(picture);
    const other = jobWorld(changes);
    other.show(readingOf(articleHtml(), ARTICLE_URI));
    await saveCapture({ tabId: TAB, trigger: "watchlist", rule: "r", signal: never }, other.deps);
    expect(await other.archive.captures.toArray()).toMatchObject([{ screenshot: null }]);
  });
});
