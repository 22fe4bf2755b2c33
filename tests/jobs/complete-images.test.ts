import { describe, expect, it } from "vitest";
import { StorageFullError } from "../../src/archive/storage-error.ts";
import type { ImageRequest } from "../../src/browser/fetch-image.ts";
import { completeImages } from "../../src/jobs/complete-images.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { makePng } from "../fixtures/sites/png.ts";
import { ARTICLE_URI, articleHtml, readingOf } from "./world/fake-tab.ts";
import { givenImage, jobWorld, never, TAB, type JobWorld } from "./world/job-deps.ts";

const FIRST = "https://img.hewan.example/a.png";
const SECOND = "https://pics.hewan.example/b.png";
const PICTURE = makePng(16, 16, [9, 8, 7]);

const save = ({ deps }: JobWorld) =>
  saveCapture({ tabId: TAB, trigger: "manual", rule: null, signal: never }, deps);

/** An article that was saved without its two pictures. */
async function lacking(changes: Parameters<typeof jobWorld>[0] = {}) {
  const world = jobWorld(changes);
  world.show(readingOf(articleHtml(undefined, [FIRST, SECOND]), ARTICLE_URI));
  const outcome = await save({
    ...world,
    deps: { ...world.deps, fetchImage: async () => ({ kind: "none" }) },
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
        return request.uri === FIRST ? givenImage(FIRST, PICTURE) : { kind: "none" };
      },
    });
    const before = await world.archive.captures.toArray();
    expect(await completeImages(id, world.deps)).toEqual({ kind: "completed", added: 1, missing: 1 });
    expect(await world.archive.captures.toArray()).toEqual(before);
    expect(await world.archive.lateImages.toArray()).toMatchObject([
      { captureId: id, uri: FIRST, mediaType: "image/png", fetchedAt: "2024-09-02T00:00:00.000Z" },
    ]);
    expect(requests.map(({ tabId }) => tabId)).toEqual([null, null]);
    // A second time only what is still missing is asked for.
    requests.length = 0;
    expect(await completeImages(id, world.deps)).toEqual({ kind: "completed", added: 0, missing: 1 });
    expect(requests.map(({ uri }) => uri)).toEqual([SECOND]);
  });

  it("makes a later save of the same text a known one", async () => {
    const { world, id } = await lacking({ fetchImage: async ({ uri }) => givenImage(uri, PICTURE) });
    await completeImages(id, world.deps);
    expect(await save(world)).toMatchObject({ kind: "already-saved", captureId: id, missingImages: 0 });
  });

  it("names the hosts it has no access to, and asks none of them", async () => {
    let asked = 0;
    const { world, id } = await lacking({
      missingOrigins: async (origins) => [...origins],
      fetchImage: async () => {
        asked++;
        return { kind: "none" };
      },
    });
    expect(await completeImages(id, world.deps)).toEqual({
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
    expect(await completeImages(id, broken)).toMatchObject({ kind: "failed", cause });
  });

  it("says that a copy is gone", async () => {
    expect(await completeImages("nowhere", jobWorld().deps)).toEqual({ kind: "unknown-capture" });
  });
});
