import { beforeEach, describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import {
  beginDigests,
  changesSince,
  digestState,
  endDigests,
  takeDigest,
} from "../../src/archive/digests.ts";
import { appendObservation } from "../../src/archive/observations.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { gone, look } from "../fate/history.ts";
import { emptyArchive, sampleRecord } from "./sample-records.ts";

const at = (hour: number, date: number): Date => new Date(2026, 10, date, hour);

let archive: Archive;

beforeEach(async () => {
  archive = emptyArchive();
  for (const slug of ["reservoir", "bridge"]) await commitCapture(archive, await sampleRecord({ slug }));
});

async function see(slug: string, fate: typeof gone, moment: Date): Promise<void> {
  const id = `${slug}-${moment.getTime()}`;
  const observation = fate(0, { id, resourceId: `resource-${slug}`, observedAt: moment.toISOString() });
  await appendObservation(archive, observation, null, moment);
}

describe("a digest", () => {
  it("tells what changed since it was wanted, each change once, and once a day", async () => {
    await see("bridge", gone, at(6, 20));
    await beginDigests(archive, at(8, 20));
    await see("reservoir", gone, at(20, 20));
    const taken = await takeDigest(archive, 9, at(9, 21));
    expect(taken?.changes.map(({ kind, resource }) => `${kind} ${resource.id}`)).toEqual([
      "removed resource-reservoir",
    ]);
    expect(taken?.since).toBe(at(8, 20).toISOString());
    await see("bridge", look, at(10, 21));
    expect(await takeDigest(archive, 9, at(12, 21))).toBeNull();
    const next = await takeDigest(archive, 9, at(9, 22));
    expect(next?.changes.map(({ kind }) => kind)).toEqual(["restored"]);
  });

  it("is taken by one of two that ask at the same time", async () => {
    await beginDigests(archive, at(8, 20));
    await see("reservoir", gone, at(20, 20));
    const both = await Promise.all([takeDigest(archive, 9, at(9, 21)), takeDigest(archive, 9, at(9, 21))]);
    expect(both.filter((taken) => taken !== null)).toHaveLength(1);
  });

  it("is not due while nobody wants it, and leaves no trace then", async () => {
    expect(await takeDigest(archive, 9, at(12, 21))).toBeNull();
    await beginDigests(archive, at(8, 20));
    await endDigests(archive);
    expect(await digestState(archive)).toBeNull();
    expect(await archive.digests.count()).toBe(0);
  });

  it("looks back a month at most, and leaves deleted articles out", async () => {
    await see("reservoir", gone, at(1, 1));
    expect(await changesSince(archive, "2020-01-01T00:00:00.000Z", new Date(2027, 0, 20))).toEqual([]);
    expect(await changesSince(archive, "2020-01-01T00:00:00.000Z", at(9, 2))).toHaveLength(1);
    await archive.resources.delete("resource-reservoir");
    expect(await changesSince(archive, "2020-01-01T00:00:00.000Z", at(9, 2))).toEqual([]);
  });
});
