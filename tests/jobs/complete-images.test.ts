import { describe, expect, it } from "vitest";
import { completionOf } from "../../src/archive/journal.ts";
import { StorageFullError } from "../../src/archive/storage-error.ts";
import { openImages } from "../../src/capture/late-image.ts";
import type { ImageRequest } from "../../src/browser/fetch-image.ts";
import { completeImages } from "../../src/jobs/complete-images.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { makePng } from "../fixtures/sites/png.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { givenImage, jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const FIRST = "https://img.hewan.example/a.png";
const SECOND = "https://pics.hewan.example/b.png";
const NO_ANSWER = { reason: "no-answer", status: null } as const;
const PICTURE = makePng(16, 16, [9, 8, 7]);

const save = ({ deps }: JobWorld) =>
  saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);

const complete = (captureId: string, deps: JobWorld["deps"], signal = never) =>
  completeImages({ captureId, signal }, deps);

/** An article that was saved without its two pictures. */
async function lacking(changes: Parameters<typeof jobWorld>[0] = {}) {
  const world = jobWorld(changes);
  world.show(readingOf(articleHtml(undefined, [FIRST, SECOND]), ARTICLE_URI));
  const outcome = await save({
    ...world,
    deps: { ...world.deps, fetchImage: async () => ({ kind: "none", why: "no-answer" }) as const },
  });
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  return { world, id: outcome.captureId };
}

describe("completing images", () => {
  it("adds what can be had now and leaves the capture as it was", async () => {
    const requests: ImageRequest[] = [];
    const { world, id } = await lacking({
      now: () => new Date("2024-09-02T00:00:00Z"),
      fetchImage: async (request) => {
        requests.push(request);
        return request.uri === FIRST ? givenImage(FIRST, PICTURE) : { kind: "none", why: "no-answer" };
      },
    });
    const before = await world.archive.captures.toArray();
    expect(await complete(id, world.deps)).toEqual({
      kind: "completed",
      added: 1,
      lacks: [{ uri: SECOND, lack: NO_ANSWER }],
    });
    expect(await world.archive.captures.toArray()).toEqual(before);
    expect(await world.archive.lateImages.toArray()).toMatchObject([
      { captureId: id, uri: FIRST, mediaType: "image/png", fetchedAt: "2024-09-02T00:00:00.000Z" },
    ]);
    expect(requests.map(({ tabId }) => tabId)).toEqual([null, null]);
    // A second time only what is still missing is asked for.
    requests.length = 0;
    expect(await complete(id, world.deps)).toEqual({
      kind: "completed",
      added: 0,
      lacks: [{ uri: SECOND, lack: NO_ANSWER }],
    });
    expect(requests.map(({ uri }) => uri)).toEqual([SECOND]);
  });

  it("makes a later save of the same text a known one", async () => {
    const { world, id } = await lacking({ fetchImage: async ({ uri }) => givenImage(uri, PICTURE) });
    await complete(id, world.deps);
    expect(await save(world)).toMatchObject({ kind: "already-saved", captureId: id, missingImages: 0 });
  });

  it("names the hosts it has no access to, and asks none of them", async () => {
    let asked = 0;
    const { world, id } = await lacking({
      missingOrigins: async (origins) => [...origins],
      fetchImage: async () => {
        asked++;
        return { kind: "none", why: "no-answer" };
      },
    });
    expect(await complete(id, world.deps)).toEqual({
      kind: "permission-needed",
      origins: ["*://img.hewan.example/*", "*://pics.hewan.example/*"],
    });
    expect(asked).toBe(0);
  });

  it.each([
    ["commitLateImages", new StorageFullError("full"), "storage-full"],
    ["verifyCapture", new Error("the worker died here"), "storage-error"],
  ] as const)("never answers completed when %s throws", async (step, error, cause) => {
    const { world, id } = await lacking({ fetchImage: async ({ uri }) => givenImage(uri, PICTURE) });
    const broken = {
      ...world.deps,
      [step]: async () => {
        throw error;
      },
    };
    expect(await complete(id, broken)).toMatchObject({ kind: "failed", cause });
  });

  it("keeps what had come before a cancel, and says of the rest that it was not asked for", async () => {
    const controller = new AbortController();
    const { world, id } = await lacking({
      fetchImage: async ({ uri, signal }) => {
        signal.throwIfAborted();
        if (uri === FIRST) return givenImage(uri, PICTURE);
        await world.deps.completion.advance(id, 1);
        controller.abort();
        throw signal.reason;
      },
    });
    expect(await complete(id, world.deps, controller.signal)).toEqual({
      kind: "cancelled",
      added: 1,
      lacks: [{ uri: SECOND, lack: { reason: "cancelled", status: null } }],
    });
    expect(await world.archive.lateImages.count()).toBe(1);
    expect(await world.archive.journal.count()).toBe(0);
  });

  it("shows how far it is while it lasts, and nothing after a failure", async () => {
    const seen: unknown[] = [];
    const { world, id } = await lacking({
      fetchImage: async () => {
        seen.push(await completionOf(world.archive, id));
        throw new Error("the worker died here");
      },
    });
    expect(await complete(id, world.deps)).toMatchObject({ kind: "failed" });
    expect(seen[0]).toMatchObject({ tabId: null, imagesDone: 0, imagesTotal: 2 });
    expect(await world.archive.journal.count()).toBe(0);
  });

  it("asks again for doubtful pictures, and takes another answer for the better one", async () => {
    const uris = [1, 2, 3].map((number) => `https://img.hewan.example/${number}.png`);
    const standIn = makePng(140, 100, [200, 200, 200]);
    const picture = (uri: string) => makePng(140, 100, [uris.indexOf(uri), 0, 0]);
    let honest = false;
    const world = jobWorld({
      fetchImage: async ({ uri }) => givenImage(uri, honest ? picture(uri) : standIn),
    });
    world.show(readingOf(articleHtml(undefined, uris), ARTICLE_URI));
    const outcome = await save(world);
    const id = outcome.kind === "saved" ? outcome.captureId : "";
    expect(await complete(id, world.deps)).toEqual({ kind: "completed", added: 0, lacks: [] });
    honest = true;
    expect(await complete(id, world.deps)).toEqual({ kind: "completed", added: 3, lacks: [] });
    const [capture] = await world.archive.captures.toArray();
    expect(capture && openImages(capture, await world.deps.lateImagesOf([id]))).toEqual([]);
    expect(await world.deps.verifyCapture(id)).toBe(true);
  });

  it("says that a copy is gone", async () => {
    expect(await complete("nowhere", jobWorld().deps)).toEqual({ kind: "unknown-capture" });
  });
});
