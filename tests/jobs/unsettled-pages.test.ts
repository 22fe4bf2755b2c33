import { describe, expect, it } from "vitest";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB } from "./world/job-deps.ts";

const request = { tabId: TAB, trigger: "manual", rule: null, signal: never } as const;
const EMPTY = "<html><body><div id=app></div></body></html>";

describe("saving a page before its text has arrived", () => {
  it("waits until it has", async () => {
    const world = jobWorld({
      sleep: async () => world.show(readingOf(articleHtml(), ARTICLE_URI)),
    });
    world.show({ ...readingOf(EMPTY, ARTICLE_URI), settling: true });
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ readable: "no-text", settling: true });
    expect(await saveCapture(request, world.deps)).toMatchObject({ kind: "saved" });
  });

  it("waits no longer than eight seconds for a page that never rests, and saves what is there", async () => {
    let waited = 0;
    const world = jobWorld({
      sleep: async (milliseconds) => {
        waited += milliseconds;
      },
    });
    world.show({ ...readingOf(articleHtml(), ARTICLE_URI), settling: true });
    expect(await saveCapture(request, world.deps)).toMatchObject({ kind: "saved" });
    expect(waited).toBe(8_000);
  });

  it("can be cancelled meanwhile", async () => {
    const controller = new AbortController();
    const world = jobWorld({ sleep: async () => controller.abort() });
    world.show({ ...readingOf(articleHtml(), ARTICLE_URI), settling: true });
    const outcome = await saveCapture({ ...request, signal: controller.signal }, world.deps);
    expect(outcome).toEqual({ kind: "cancelled" });
    expect(await world.archive.captures.count()).toBe(0);
  });
});

describe("an article in a frame of another site", () => {
  const FRAME = "https://files.shangyou.example/notice/7.html";
  const around = (body = "") => ({
    ...readingOf(
      `<html lang="zh-CN"><head><title>河湾镇旧粮仓改成了图书馆</title></head><body>${body}</body></html>`,
      ARTICLE_URI,
    ),
    bodyFrames: [FRAME],
  });

  it("is saved at the page's address where the frame's host is granted", async () => {
    const world = jobWorld({ readFrameArticles: async () => [readingOf(articleHtml(), FRAME)] });
    world.show(around());
    expect(await saveCapture(request, world.deps)).toMatchObject({ kind: "saved", partial: null });
    expect(await world.archive.resources.toArray()).toMatchObject([{ uri: ARTICLE_URI }]);
  });

  it("is waited for as long as the frame fills, not as long as the page around it has no text", async () => {
    let waited = 0;
    const filling = { ...readingOf(articleHtml(), FRAME), settling: true };
    const world = jobWorld({
      readFrameArticles: async () => [{ ...filling, settling: waited === 0 }],
      sleep: async (milliseconds) => {
        waited += milliseconds;
      },
    });
    world.show({ ...around(), settling: true });
    expect(await saveCapture(request, world.deps)).toMatchObject({ kind: "saved" });
    expect(waited).toBe(400);
  });

  it("is not asked for where it is not; the host is named", async () => {
    const world = jobWorld({
      missingOrigins: async (origins) => [...origins],
      readFrameArticles: async () => {
        throw new Error("must not be read");
      },
    });
    world.show(around());
    const frameOrigins = ["*://files.shangyou.example/*"];
    expect(await inspectTab(TAB, world.deps)).toMatchObject({ frameOrigins });
    expect(await saveCapture(request, world.deps)).toMatchObject({ kind: "refused", frameOrigins });
  });

  it("makes what the page has itself a partial copy", async () => {
    const world = jobWorld({ missingOrigins: async (origins) => [...origins] });
    world.show({ ...readingOf(articleHtml(), ARTICLE_URI), bodyFrames: [FRAME] });
    expect(await saveCapture(request, world.deps)).toMatchObject({ kind: "saved", partial: "frame-missing" });
    const lacking = { kind: "frame", host: "files.shangyou.example" };
    expect(await world.archive.captures.toArray()).toMatchObject([{ partial: "frame-missing", lacking }]);
  });
});
