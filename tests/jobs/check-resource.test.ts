import { describe, expect, it } from "vitest";
import type { Deps } from "../../entrypoints/background/deps.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { makePng } from "../fixtures/sites/png.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const answered = (html: string, status = 200, change: object = {}): FetchedPage => ({
  kind: "answered",
  status,
  finalUri: ARTICLE_URI,
  contentType: "text/html; charset=utf-8",
  bytes: new TextEncoder().encode(html),
  ...change,
});

async function saved(answer: FetchedPage): Promise<{ world: JobWorld; id: string; deps: Deps }> {
  const world = jobWorld();
  world.show(readingOf(articleHtml(), ARTICLE_URI));
  const outcome = await saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, world.deps);
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  const deps = { ...world.deps, fetchPage: async () => answer };
  return { world, id: outcome.resourceId, deps };
}

describe("checking an original", () => {
  it("finds it unchanged and records the look", async () => {
    const { world, id, deps } = await saved(answered(articleHtml()));
    expect(await checkResource(id, deps)).toMatchObject({ kind: "checked", verdict: { fate: "unchanged" } });
    expect(await world.archive.observations.toArray()).toMatchObject([
      { via: "fetch", status: 200, fate: "unchanged" },
    ]);
    expect((await world.archive.resources.get(id))?.fate?.fate).toBe("unchanged");
    expect(await world.archive.captures.count()).toBe(1);
  });

  it("keeps the server's time with the look, so that our clock alone confirms nothing", async () => {
    const headers = [{ name: "date", value: "Wed, 28 Aug 2024 13:00:00 GMT" }];
    const { world, id, deps } = await saved(answered("<html><body>404</body></html>", 404, { headers }));
    await checkResource(id, deps);
    const [first] = await world.archive.observations.toArray();
    expect(first).toMatchObject({ serverTime: "2024-08-28T13:00:00.000Z", confidence: "suspected" });
    const later = new Date(Date.parse(first?.observedAt ?? "") + 7 * 3_600_000);
    const outcome = await checkResource(id, { ...deps, now: () => later });
    expect(outcome).toMatchObject({ verdict: { fate: "removed", confidence: "suspected" } });
  });

  it("knows a picture that was saved by its own address by its bytes alone", async () => {
    const uri = "https://files.hewan.example/notice/%E5%85%AC%E5%91%8A.png";
    const bytes = makePng(48, 32, [10, 90, 90]);
    const world = jobWorld({
      fetchImage: async () => ({ kind: "answered", by: "tab", status: 200, finalUri: uri, bytes }),
    });
    const shown = `<html><head><title>公告.png (48×32)</title></head><body><img src="${uri}"></body></html>`;
    world.show({ ...readingOf(shown, uri), contentType: "image/png" });
    const request = { tabId: TAB, trigger: "manual", rule: null, signal: never } as const;
    const outcome = await saveCapture(request, world.deps);
    if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
    expect(await world.archive.captures.toArray()).toMatchObject([
      { title: "公告.png", text: "", images: [{ uri, bytes: bytes.length }] },
    ]);
    const check = async (answer: Uint8Array) => {
      const change = { bytes: answer, contentType: "image/png", finalUri: uri };
      const deps = { ...world.deps, fetchPage: async () => answered("", 200, change) };
      return checkResource(outcome.resourceId, deps);
    };
    expect(await check(bytes)).toMatchObject({ verdict: { fate: "unchanged" } });
    expect(await check(makePng(48, 32, [90, 10, 90]))).toMatchObject({ verdict: { fate: "unverified" } });
  });

  it("finds one changed character, keeps the new version and leaves the old one as it was", async () => {
    const { world, id, deps } = await saved(answered(articleHtml().replace("十一年", "十二年")));
    const before = await world.archive.captures.toArray();
    expect(await checkResource(id, deps)).toMatchObject({ kind: "checked", verdict: { fate: "edited" } });
    const captures = await world.archive.captures.toArray();
    expect(captures).toHaveLength(2);
    expect(captures).toContainEqual(before[0]);
    expect(captures.find((capture) => capture.via === "fetch")).toMatchObject({
      trigger: "recheck",
      resourceId: id,
    });
    await checkResource(id, deps);
    expect(await world.archive.captures.count()).toBe(2);
  });

  it.each([
    ["a 404", answered("<html><body>404</body></html>", 404), "removed", "http-404"],
    ["a 403", answered("<html><body>no</body></html>", 403), "unverified", "forbidden"],
    ["an outage", answered("<html><body>bad gateway</body></html>", 502), "unverified", "server-error"],
    ["silence", { kind: "no-answer", detail: "net::ERR" }, "unverified", "network"],
  ] satisfies [string, FetchedPage, string, string][])("judges %s", async (_, answer, fate, cause) => {
    const { world, id, deps } = await saved(answer);
    expect(await checkResource(id, deps)).toMatchObject({ kind: "checked", verdict: { fate, cause } });
    expect(await world.archive.observations.toArray()).toMatchObject([{ fate, cause }]);
    expect(await world.archive.captures.count()).toBe(1);
  });

  it("says nothing of an answer that is no page", async () => {
    const { id, deps } = await saved(answered("%PDF-1.7", 200, { contentType: "application/pdf" }));
    expect(await checkResource(id, deps)).toMatchObject({ kind: "checked", verdict: { fate: "unverified" } });
  });

  it("asks for access first, without a request and without a trace", async () => {
    const { world, id, deps } = await saved(answered(articleHtml()));
    let requests = 0;
    const shut = {
      ...deps,
      missingOrigins: async (origins: readonly string[]) => [...origins],
      fetchPage: async () => {
        requests++;
        return answered(articleHtml());
      },
    };
    expect(await checkResource(id, shut)).toEqual({
      kind: "permission-needed",
      origins: ["*://news.hewan.example/*"],
    });
    expect(requests).toBe(0);
    expect(await world.archive.observations.count()).toBe(0);
  });

  it("does not bring an article back that was deleted while it was being checked", async () => {
    const { world, id, deps } = await saved(answered(articleHtml().replace("十一年", "十二年")));
    const deleting = {
      ...deps,
      capturesOf: async (resourceId: string) => {
        const captures = await deps.capturesOf(resourceId);
        await deleteResource(world.archive, resourceId);
        return captures;
      },
    };
    expect(await checkResource(id, deleting)).toEqual({ kind: "unknown-resource" });
    expect(await world.archive.resources.count()).toBe(0);
    expect(await world.archive.captures.count()).toBe(0);
    expect(await world.archive.observations.count()).toBe(0);
  });

  it("knows when the article was deleted meanwhile", async () => {
    const { deps } = await saved(answered(articleHtml()));
    expect(await checkResource("gone", deps)).toEqual({ kind: "unknown-resource" });
  });
});
