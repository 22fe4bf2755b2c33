import { describe, expect, it } from "vitest";
import { StorageFullError } from "../../src/archive/storage-error.ts";
import { sha256 } from "../../src/capture/payload-digest.ts";
import { saveCapture, type SaveRequest } from "../../src/jobs/save-capture.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { givenImage, jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const byHand: SaveRequest = { tabId: TAB, trigger: "manual", rule: null, signal: never };
const byRule: SaveRequest = { tabId: TAB, trigger: "watchlist", rule: "r1", signal: never };
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const IMAGE = "https://news.hewan.example/a.png";

const rowsOf = async ({ archive }: JobWorld): Promise<number[]> =>
  Promise.all(
    [archive.resources, archive.captures, archive.payloads, archive.payloadChunks, archive.journal].map(
      (table) => table.count(),
    ),
  );

describe("saving an article", () => {
  it("says so when the page's own HTML was not kept", async () => {
    const world = jobWorld();
    world.show({ ...readingOf(articleHtml(), ARTICLE_URI), pageHtml: null });
    expect(await saveCapture(byHand, world.deps)).toMatchObject({ kind: "saved", pageKept: false });
  });

  it("writes the article, its page and its images, and says what is missing", async () => {
    const world = jobWorld({
      fetchImage: async ({ uri }) =>
        uri === IMAGE ? givenImage(uri, PNG) : { kind: "none", why: "no-answer" },
    });
    world.show(readingOf(articleHtml(undefined, [IMAGE, "https://news.hewan.example/b.png"]), ARTICLE_URI));
    const outcome = await saveCapture(byRule, world.deps);
    expect(outcome).toMatchObject({ kind: "saved", images: 2, missingImages: 1, pageKept: true });
    const [capture] = await world.archive.captures.toArray();
    expect(capture).toMatchObject({
      title: "河湾镇旧粮仓改成了图书馆",
      outlet: "河湾日报",
      publishedAt: "2024-08-28T21:03:00+08:00",
      via: "page",
      trigger: "watchlist",
      rule: "r1",
      images: [
        { uri: IMAGE, digest: await sha256(PNG), mediaType: "image/png", bytes: PNG.length },
        { uri: "https://news.hewan.example/b.png", digest: null, mediaType: null, bytes: 0 },
      ],
    });
    expect(capture?.pageDigest).toBe(
      await sha256(
        new TextEncoder().encode(articleHtml(undefined, [IMAGE, "https://news.hewan.example/b.png"])),
      ),
    );
    expect(await world.archive.journal.count()).toBe(0);
  });

  it("keeps one capture however often the same text is met, and a second one when it changed", async () => {
    const world = jobWorld();
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    const outcomes = [];
    for (let visit = 0; visit < 5; visit++) outcomes.push((await saveCapture(byRule, world.deps)).kind);
    expect(outcomes).toEqual(["saved", ...Array.from({ length: 4 }, () => "already-saved")]);
    world.show(
      readingOf(
        articleHtml("第三段后来改了，只剩下一句话，说木箱已经全部登记入库，请大家放心。"),
        ARTICLE_URI,
      ),
    );
    expect((await saveCapture(byRule, world.deps)).kind).toBe("saved");
    expect(await world.archive.captures.count()).toBe(2);
    expect(await world.archive.resources.count()).toBe(1);
  });

  it("tries missing images again when the reader saves by hand", async () => {
    let online = false;
    const world = jobWorld({
      fetchImage: async ({ uri }) => (online ? givenImage(uri, PNG) : { kind: "none", why: "no-answer" }),
    });
    world.show(readingOf(articleHtml(undefined, [IMAGE]), ARTICLE_URI));
    expect(await saveCapture(byHand, world.deps)).toMatchObject({ kind: "saved", missingImages: 1 });
    online = true;
    expect(await saveCapture(byRule, world.deps)).toMatchObject({ kind: "already-saved", missingImages: 1 });
    expect(await saveCapture(byHand, world.deps)).toMatchObject({ kind: "saved", missingImages: 0 });
  });

  it("stores nothing that is not an image as an image", async () => {
    const html = new TextEncoder().encode("<html>请登录</html>");
    const world = jobWorld({ fetchImage: async ({ uri }) => givenImage(uri, html) });
    world.show(readingOf(articleHtml(undefined, [IMAGE]), ARTICLE_URI));
    expect(await saveCapture(byHand, world.deps)).toMatchObject({ kind: "saved", missingImages: 1 });
  });
});

describe("what is not saved", () => {
  it.each([
    ["a private window", { incognito: true, uri: ARTICLE_URI }, "private-window"],
    ["a page of the browser", { incognito: false, uri: "chrome://settings/" }, "browser-page"],
    ["a tab whose address is kept from us", { incognito: false, uri: null }, "browser-page"],
  ])("refuses %s without reading it", async (_, tab, why) => {
    let read = 0;
    const world = jobWorld({
      viewTab: async (id) => ({ id, title: "", ...tab }),
      readTab: async () => {
        read++;
        return { kind: "no-access", detail: "" };
      },
    });
    expect(await saveCapture(byHand, world.deps)).toEqual({ kind: "unsupported", why });
    expect(read).toBe(0);
  });

  it("refuses what is no HTML, and pages the browser keeps us out of", async () => {
    const world = jobWorld();
    world.show({ ...readingOf(articleHtml(), ARTICLE_URI), contentType: "application/pdf" });
    expect(await saveCapture(byHand, world.deps)).toEqual({ kind: "unsupported", why: "not-html" });
    const shut = jobWorld({
      viewTab: async (id) => ({ id, uri: ARTICLE_URI, title: "", incognito: false }),
      readTab: async () => ({ kind: "no-access", detail: "showing error page" }),
    });
    expect(await saveCapture(byHand, shut.deps)).toEqual({ kind: "unsupported", why: "no-access" });
  });

  it("refuses a removal notice and an error page, whatever text they carry", async () => {
    const world = jobWorld();
    world.show(readingOf(articleHtml(), ARTICLE_URI, 404));
    expect(await saveCapture(byRule, world.deps)).toMatchObject({
      kind: "refused-notice",
      verdict: { fate: "removed", cause: "http-404" },
    });
    expect(await rowsOf(world)).toEqual([0, 0, 0, 0, 0]);
  });

  it("refuses text below the floor with the reason", async () => {
    const world = jobWorld();
    world.show(readingOf("<html><body><p>短。</p></body></html>", ARTICLE_URI));
    expect((await saveCapture(byHand, world.deps)).kind).toBe("refused");
    expect(await rowsOf(world)).toEqual([0, 0, 0, 0, 0]);
  });

  it("takes nothing from a script that answers nonsense", async () => {
    const world = jobWorld({
      viewTab: async (id) => ({ id, uri: ARTICLE_URI, title: "", incognito: false }),
      readTab: async () => ({ kind: "answer", value: { uri: "https://evil.test/" } }),
    });
    expect(await saveCapture(byHand, world.deps)).toMatchObject({ kind: "failed", cause: "script-error" });
  });
});

describe("when a save goes wrong", () => {
  const steps = ["lookUpArticle", "fetchImage", "commitCapture", "verifyCapture"] as const;

  it.each(steps)("never answers saved and leaves all or nothing when %s throws", async (step) => {
    const world = jobWorld({
      fetchImage: async ({ uri }) => givenImage(uri, PNG),
    });
    const broken = {
      ...world.deps,
      [step]: async () => {
        throw new Error("the worker died here");
      },
    };
    world.show(readingOf(articleHtml(undefined, [IMAGE]), ARTICLE_URI));
    const outcome = await saveCapture(byHand, broken);
    expect(outcome).toMatchObject({ kind: "failed", cause: "storage-error" });
    const [resources, captures, payloads] = await rowsOf(world);
    expect([resources, captures, payloads]).toEqual(step === "verifyCapture" ? [1, 1, 2] : [0, 0, 0]);
    expect(await world.archive.journal.count()).toBe(0);
    expect((await saveCapture(byHand, world.deps)).kind).toBe(
      step === "verifyCapture" ? "already-saved" : "saved",
    );
  });

  it("names a full disk", async () => {
    const world = jobWorld({
      commitCapture: async () => {
        throw new StorageFullError("full");
      },
    });
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await saveCapture(byHand, world.deps)).toMatchObject({ kind: "failed", cause: "storage-full" });
  });

  it("says so when what was written reads back differently", async () => {
    const world = jobWorld({ verifyCapture: async () => "payload sha256:00 is missing" });
    world.show(readingOf(articleHtml(), ARTICLE_URI));
    expect(await saveCapture(byHand, world.deps)).toEqual({
      kind: "failed",
      cause: "storage-error",
      detail: "payload sha256:00 is missing",
    });
  });

  it("keeps nothing of a cancelled save", async () => {
    const controller = new AbortController();
    const world = jobWorld({
      fetchImage: async ({ uri, signal }) => {
        controller.abort();
        signal.throwIfAborted();
        return givenImage(uri, PNG);
      },
    });
    world.show(readingOf(articleHtml(undefined, [IMAGE]), ARTICLE_URI));
    expect(await saveCapture({ ...byHand, signal: controller.signal }, world.deps)).toEqual({
      kind: "cancelled",
    });
    expect(await rowsOf(world)).toEqual([0, 0, 0, 0, 0]);
  });
});
