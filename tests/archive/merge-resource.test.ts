// @vitest-environment node
import { describe, expect, it } from "vitest";
import { mergeResource } from "../../src/archive/merge-resource.ts";
import { summarise } from "../../src/fate/standing.ts";
import type { OriginalResource } from "../../src/resource/original-resource.ts";
import { sampleObservation, sampleRecord } from "./sample-records.ts";

const { resource } = await sampleRecord();
const older = summarise(
  sampleObservation({ fate: "unchanged", cause: null, observedAt: "2024-09-01T00:00:00.000Z" }),
);
const newer = summarise(sampleObservation({ observedAt: "2024-09-02T00:00:00.000Z" }));

function withFate(fate: OriginalResource["fate"]): OriginalResource {
  return { ...resource, fate };
}

describe("mergeResource", () => {
  it.each([
    [older, newer, newer],
    [newer, older, newer],
    [null, older, older],
    [older, null, older],
    [null, null, null],
  ])("keeps the newer fate", (here, other, expected) => {
    expect(mergeResource(withFate(here), withFate(other)).fate).toEqual(expected);
  });

  it("spans the captures of both", () => {
    const early = {
      ...resource,
      firstCapturedAt: "2024-01-01T00:00:00.000Z",
      lastCapturedAt: "2024-05-01T00:00:00.000Z",
    };
    const late = {
      ...resource,
      firstCapturedAt: "2024-03-01T00:00:00.000Z",
      lastCapturedAt: "2024-09-01T00:00:00.000Z",
    };
    for (const merged of [mergeResource(early, late), mergeResource(late, early)]) {
      expect(merged.firstCapturedAt).toBe("2024-01-01T00:00:00.000Z");
      expect(merged.lastCapturedAt).toBe("2024-09-01T00:00:00.000Z");
    }
  });

  it("changes nothing when both are the same", () => {
    expect(mergeResource(withFate(newer), withFate(newer))).toEqual(withFate(newer));
  });
});
