import { describe, expect, it } from "vitest";
import { confirmVerdict } from "../../src/fate/confirm-verdict.ts";
import type { Fate, Verdict } from "../../src/fate/fate.ts";
import type { Observation } from "../../src/fate/observation.ts";

const NOW = new Date("2026-03-02T00:00:00Z");
const gone: Verdict = {
  fate: "removed",
  cause: "http-404",
  ...{ notice: null, reason: null, regulation: null },
  confidence: "suspected",
  similarity: null,
  movedTo: null,
  grounds: ["status-404"],
};
const seen = (fate: Fate, hoursAgo: number): Observation => ({
  id: `${fate}-${hoursAgo}`,
  resourceId: "r",
  observedAt: new Date(NOW.getTime() - hoursAgo * 3_600_000).toISOString(),
  via: "fetch",
  status: 404,
  finalUri: "https://example.cn/",
  fate,
  cause: null,
  confidence: "suspected",
  ...{ notice: null, reason: null, regulation: null },
  similarity: null,
});

describe("a suspected removal", () => {
  it.each([
    ["never seen before", [], "suspected"],
    ["seen a moment ago", [seen("removed", 1)], "suspected"],
    ["seen apart in time", [seen("removed", 7)], "confirmed"],
    ["seen twice, the first time long ago", [seen("removed", 30), seen("removed", 1)], "confirmed"],
    ["seen long ago, but the page came back", [seen("removed", 30), seen("unchanged", 20)], "suspected"],
    ["back and gone again", [seen("removed", 30), seen("unchanged", 20), seen("removed", 1)], "suspected"],
    ["an outage in between", [seen("removed", 30), seen("unverified", 10)], "confirmed"],
    ["nothing but outages", [seen("unverified", 48), seen("unverified", 24)], "suspected"],
  ])("%s", (_, history, confidence) => {
    expect(confirmVerdict(gone, history, { now: NOW }).confidence).toBe(confidence);
  });

  it.each([
    ["a clock that was set ahead", 1, "suspected"],
    ["the answer that a cache had kept", 0, "suspected"],
    ["a server that says so too", 7, "confirmed"],
  ])("is confirmed by no more than the server's clock allows: %s", (_, hours, confidence) => {
    const serverTime = "2026-03-01T12:00:00.000Z";
    const later = new Date(Date.parse(serverTime) + hours * 3_600_000).toISOString();
    const history = [{ ...seen("removed", 7), serverTime }];
    expect(confirmVerdict(gone, history, { now: NOW, serverTime: later }).confidence).toBe(confidence);
    expect(confirmVerdict(gone, history, { now: NOW }).confidence).toBe("confirmed");
  });

  it("is not confirmed where another page stands for whoever never was given the article", () => {
    const other: Verdict = { ...gone, cause: "soft-404" };
    const history = [seen("removed", 7)];
    const copy = (via: "page" | "fetch") => [{ capturedAt: "2026-02-01T00:00:00Z", via }];
    const time = { now: NOW, via: "fetch" } as const;
    expect(confirmVerdict(other, history, time, copy("page")).confidence).toBe("suspected");
    expect(confirmVerdict(other, history, time, copy("fetch")).confidence).toBe("confirmed");
    expect(confirmVerdict(other, [seen("unchanged", 9), ...history], time, copy("page")).confidence).toBe(
      "confirmed",
    );
    const told = { ...other, notice: "页面不存在" };
    expect(confirmVerdict(told, history, time, copy("page")).confidence).toBe("confirmed");
  });

  it("leaves a confirmed verdict as it is", () => {
    const sure: Verdict = { ...gone, confidence: "confirmed" };
    expect(confirmVerdict(sure, [seen("unchanged", 1)], { now: NOW })).toBe(sure);
  });
});
