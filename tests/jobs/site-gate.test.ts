import { beforeEach, describe, expect, it } from "vitest";
import { wireGate } from "../../entrypoints/background/site-gate.ts";
import { sitePaces } from "../../src/archive/site-paces.ts";
import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { hearRetries } from "../../src/jobs/hear-retries.ts";
import type { Asker, SiteGate } from "../../src/jobs/site-gate.ts";
import { PAUSE } from "../../src/pace/pause.ts";
import { VirtualClock } from "../../scripts/simulate/virtual-clock.ts";
import { emptyArchive } from "../archive/sample-records.ts";

const START = Date.parse("2026-03-01T00:00:00Z");
const ANSWER = 500;

let archive: Archive;
let clock: VirtualClock;
let gate: SiteGate;
let asked: { readonly site: string; readonly from: number; readonly until: number }[];

const newGate = () => wireGate(archive, { now: clock.now, sleep: clock.sleep, chance: () => 0 });
const time = () => clock.now().getTime();

beforeEach(() => {
  archive = emptyArchive();
  clock = new VirtualClock(START);
  gate = newGate();
  asked = [];
});

function ask(site: string, asker: Asker, by = gate): Promise<void> {
  return by.ask(site, asker, async () => {
    const from = time();
    await clock.sleep(ANSWER);
    asked.push({ site, from, until: time() });
  });
}

describe("a site", () => {
  it("is asked for one page at a time, whoever asks", async () => {
    await Promise.all([
      ask("a.example", "ourselves"),
      ask("a.example", "reader"),
      ask("a.example", "ourselves"),
    ]);
    const [first, second, third] = asked;
    expect(second!.from).toBeGreaterThanOrEqual(first!.until);
    expect(third!.from - second!.until).toBeGreaterThanOrEqual(PAUSE.least);
  });

  it("is left a pause by ourselves and asked at once for the reader", async () => {
    await ask("a.example", "ourselves");
    await ask("a.example", "reader");
    await ask("a.example", "ourselves");
    const [first, second, third] = asked;
    expect(second!.from).toBe(first!.until);
    expect(third!.from - second!.until).toBe(PAUSE.least);
  });

  it("does not wait for another", async () => {
    await Promise.all([ask("a.example", "ourselves"), ask("b.example", "ourselves")]);
    expect(asked.map(({ from }) => from)).toEqual([START, START]);
  });

  it("is free again after work that failed", async () => {
    await expect(gate.ask("a.example", "reader", () => Promise.reject(new Error("down")))).rejects.toThrow(
      "down",
    );
    await ask("a.example", "reader");
    expect(asked).toHaveLength(1);
  });

  it("keeps its pause when the background dies", async () => {
    await ask("a.example", "ourselves");
    await ask("a.example", "ourselves", newGate());
    expect(asked[1]!.from - asked[0]!.from).toBeGreaterThanOrEqual(PAUSE.most);
  });

  it("is not silenced by a clock that was set back", async () => {
    await ask("a.example", "ourselves");
    clock = new VirtualClock(START - 86_400_000);
    await ask("a.example", "ourselves", newGate());
    expect(asked[1]!.from).toBe(START - 86_400_000 + PAUSE.most);
  });
});

describe("Retry-After", () => {
  const answer =
    (status: number, retryAfter: string | null) =>
    async (uri: string): Promise<FetchedPage> => ({
      ...{ kind: "answered", status, finalUri: uri, contentType: null, bytes: new Uint8Array() },
      retryAfter,
    });

  it.each([
    [429, "3600", true],
    [503, new Date(START + 3_600_000).toUTCString(), true],
    [429, "30", false],
    [429, null, false],
    [200, "3600", false],
  ])("of a %d with %s keeps lists away: %s", async (status, header, peace) => {
    const fetchPage = hearRetries({ fetchPage: answer(status, header), gate, now: clock.now });
    await fetchPage("https://m.a.example/1.html");
    await gate.learn(["a.example"]);
    expect(gate.wantsPeace("a.example")).toBe(peace);
    const [kept] = await sitePaces(archive, ["a.example"]);
    expect(Boolean(kept?.retryAt)).toBe(status !== 200 && header !== null);
  });

  it("of a short while is a longer pause", async () => {
    const fetchPage = hearRetries({ fetchPage: answer(429, "30"), gate, now: clock.now });
    await gate.ask("a.example", "ourselves", () => fetchPage("https://www.a.example/1.html"));
    await ask("a.example", "ourselves");
    expect(asked[0]!.from - START).toBe(30_000);
  });
});
