import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/fate/observation.ts";
import { ledgerEntryOf } from "../../src/ledger/ledger-entry-of.ts";
import { EVERYTHING, selectLedger } from "../../src/ledger/select-ledger.ts";
import { sortLedger } from "../../src/ledger/sort-ledger.ts";
import { summariseLedger } from "../../src/ledger/summarise-ledger.ts";
import { sampleObservation, sampleRecord } from "../archive/sample-records.ts";
import { sampleEntry } from "./sample-entries.ts";

const NOW = new Date("2024-10-01T00:00:00Z");
const day = (n: number) => `2024-09-${String(n).padStart(2, "0")}T08:00:00.000Z`;
const look = (n: number, changes: Partial<Observation>): Observation =>
  sampleObservation({ id: `look-${n}`, observedAt: day(n), confidence: "confirmed", ...changes });
const alive = (n: number) => look(n, { fate: "unchanged", cause: null, notice: null, status: 200 });
const suspected = (n: number) => look(n, { confidence: "suspected" });
const settled = (n: number) =>
  look(n, {
    cause: "platform",
    notice: "此内容因违规无法查看",
    grounds: ["wechat-violation", "wechat-reason-401"],
  });

async function entryOf(observations: readonly Observation[]) {
  const { resource, capture } = await sampleRecord();
  return ledgerEntryOf({ resource, captures: [capture], newest: capture, observations }, NOW);
}

describe("an entry", () => {
  it("tells between which moments it went, and in whose words", async () => {
    expect(await entryOf([alive(1), suspected(2), settled(3)])).toMatchObject({
      title: "水库清淤工程完工",
      platform: "news.example.cn",
      lastAlive: { at: day(1), via: "fetch" },
      firstRemovedAt: day(2),
      confirmedAt: day(3),
      confidence: "confirmed",
      cause: "platform",
      notice: "此内容因违规无法查看",
      reasonId: "401",
      restoredSince: null,
    });
  });

  it("keeps the platform's words when the page is only missing later", async () => {
    const missing = look(9, { cause: "http-404", notice: null, grounds: ["status-404", "seen-before"] });
    expect(await entryOf([alive(1), settled(3), missing])).toMatchObject({
      cause: "platform",
      notice: "此内容因违规无法查看",
      reasonId: "401",
    });
  });

  it("stays suspected without a second look, whatever could not be verified since", async () => {
    const blank = look(4, { fate: "unverified", cause: "captcha" });
    expect(await entryOf([suspected(2), blank])).toMatchObject({
      confidence: "suspected",
      confirmedAt: null,
    });
  });

  it("keeps a removal that was undone", async () => {
    expect(await entryOf([settled(3), alive(5)])).toMatchObject({ restoredSince: day(5), cause: "platform" });
  });

  it("is not made of an article that was never found gone", async () => {
    expect(await entryOf([alive(1)])).toBeNull();
  });
});

describe("the summary", () => {
  it("counts confirmed removals by cause and leaves suspicions apart", () => {
    const author = { cause: "author" } as const;
    const summary = summariseLedger([
      sampleEntry(),
      sampleEntry(author),
      sampleEntry({ ...author, restoredSince: day(9), survival: null }),
      sampleEntry({ confidence: "suspected", confirmedAt: null, survival: { atLeast: 0, atMost: 1 } }),
    ]);
    expect(summary).toEqual({
      confirmed: 3,
      suspected: 1,
      restored: 1,
      causes: [
        { cause: "author", count: 2 },
        { cause: "platform", count: 1 },
      ],
      median: { atLeast: 86_400_000, atMost: 172_800_000, of: 2 },
    });
  });
});

describe("a selection", () => {
  const weibo = sampleEntry({
    resourceId: "r2",
    platform: "weibo.com",
    cause: "author",
    account: { platform: "weibo", ids: ["1234567890"], name: "河岸" },
    firstRemovedAt: day(9),
  });
  const all = [sampleEntry(), weibo];
  const inUtc = (iso: string) => iso.slice(0, 10);

  it.each([
    ["cause", { cause: "author" as const }],
    ["platform", { platform: "weibo.com" }],
    ["an account's id", { text: "1234567890" }],
    ["an account's name, full-width or not", { text: " 河岸 " }],
    ["first day", { from: "2024-09-09" }],
  ])("goes by %s", (_, change) => {
    expect(selectLedger(all, { ...EVERYTHING, ...change }, inUtc)).toEqual([weibo]);
  });

  it("includes the last day", () => {
    expect(selectLedger(all, { ...EVERYTHING, to: "2024-08-30" }, inUtc)).toEqual([all[0]]);
    expect(selectLedger(all, EVERYTHING, inUtc)).toEqual(all);
  });
});

describe("an order", () => {
  it("puts times by the moment and what is not known last, both ways", () => {
    const early = sampleEntry({ resourceId: "early", publishedAt: "2024-08-29T00:10+08:00" });
    const late = sampleEntry({ resourceId: "late", publishedAt: "2024-08-28T23:00Z" });
    const never = sampleEntry({ resourceId: "never", publishedAt: null });
    const order = (descending: boolean) =>
      sortLedger([never, late, early], { column: "published", descending }).map(
        ({ resourceId }) => resourceId,
      );
    expect(order(false)).toEqual(["early", "late", "never"]);
    expect(order(true)).toEqual(["late", "early", "never"]);
  });
});
