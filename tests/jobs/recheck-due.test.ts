import { beforeEach, describe, expect, it } from "vitest";
import { wireRecheckDeps } from "../../entrypoints/background/rechecks.ts";
import { wireGate } from "../../entrypoints/background/site-gate.ts";
import type { Recheck } from "../../src/archive/rechecks.ts";
import { putSetting } from "../../src/archive/settings.ts";
import { sitePaces } from "../../src/archive/site-paces.ts";
import { NO_PAST } from "../../src/fate/recheck-past.ts";
import type { UnverifiedCause, Verdict } from "../../src/fate/fate.ts";
import { unverified, verdict } from "../../src/fate/verdict.ts";
import { MOST_AT_ONCE, recheckDue, WAKE, type RecheckDeps } from "../../src/jobs/recheck-due.ts";
import type { CheckOutcome } from "../../src/messages/protocol.ts";
import { VirtualClock } from "../../scripts/simulate/virtual-clock.ts";
import { jobWorld, type JobWorld } from "./world/job-deps.ts";

const START = Date.parse("2026-03-01T00:00:00Z");
const LIVING = verdict("unchanged", null, "confirmed", []);

let world: JobWorld;
let clock: VirtualClock;
let looked: string[];

beforeEach(async () => {
  clock = new VirtualClock(START);
  world = jobWorld({ now: clock.now });
  looked = [];
  await putSetting(world.archive, { name: "recheck", value: "on" });
});

function depsWith(changes: Partial<RecheckDeps> = {}): RecheckDeps {
  const { now, sleep } = clock;
  return {
    ...wireRecheckDeps(world.archive, world.deps),
    ...{ now, isOnline: () => true, gate: wireGate(world.archive, { now, sleep, chance: () => 0 }) },
    checkNow: (id) => answered(id, LIVING),
    ...changes,
  };
}

/** A look that ends as the real one does: the plan moves. */
async function answered(resourceId: string, found: Verdict): Promise<CheckOutcome> {
  looked.push(resourceId);
  await clock.sleep(500);
  const row = await world.archive.rechecks.get(resourceId);
  const dueAt = new Date(START + 86_400_000).toISOString();
  await world.archive.rechecks.put({ ...row!, dueAt, claimedUntil: null, claims: 0 });
  return { kind: "checked", verdict: found, observedAt: clock.now().toISOString() };
}

const refuses = (cause: UnverifiedCause) => (id: string) => answered(id, unverified(cause, []));

async function due(count: number, sites: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index): Recheck => {
    const site = `s${index % sites}.example`;
    const dueAt = new Date(START - count + index).toISOString();
    return {
      ...{ resourceId: `r${index}`, site, host: `www.${site}`, dueAt, plannedAt: dueAt },
      ...{ claimedUntil: null, claims: 0, past: NO_PAST },
    };
  });
  await world.archive.rechecks.bulkPut(rows);
}

const wait = (at: Date | null) => (at === null ? null : at.getTime() - clock.now().getTime());

describe("nothing is asked", () => {
  it.each(["unasked", "off"] as const)("while the choice is %s", async (value) => {
    await putSetting(world.archive, { name: "recheck", value });
    await due(3, 3);
    expect(await recheckDue(depsWith())).toBeNull();
    expect(looked).toEqual([]);
  });

  it("while the computer is offline", async () => {
    await due(3, 3);
    expect(wait(await recheckDue(depsWith({ isOnline: () => false })))).toBe(WAKE.offline);
    expect(looked).toEqual([]);
  });

  it("where there is no access, until it is given", async () => {
    await due(4, 2);
    const missingOrigins: RecheckDeps["missingOrigins"] = async (origins) =>
      origins.filter((origin) => origin.includes("s1.example"));
    await recheckDue(depsWith({ missingOrigins }));
    expect(looked).toEqual(["r0"]);
    expect((await world.archive.rechecks.get("r3"))?.lacks).toBe("www.s1.example");
    const [untouched] = await sitePaces(world.archive, ["s1.example"]);
    expect(untouched).toBeUndefined();
  });
});

describe("what is due", () => {
  it("is looked at one of each site, and the rest comes half a minute later", async () => {
    await due(100, 40);
    const at = await recheckDue(depsWith());
    expect(looked).toHaveLength(MOST_AT_ONCE);
    expect(new Set(looked).size).toBe(MOST_AT_ONCE);
    expect(wait(at)).toBe(WAKE.least);
  });

  it("sets the next go by what is planned, within the hour", async () => {
    await due(1, 1);
    expect(wait(await recheckDue(depsWith()))).toBe(WAKE.most);
  });

  it("sends a site to rest that puts up a wall", async () => {
    await due(2, 1);
    await recheckDue(depsWith({ checkNow: refuses("captcha") }));
    clock.moveTo(new Date(clock.now().getTime() + WAKE.least));
    await recheckDue(depsWith());
    expect(looked).toEqual(["r0"]);
    clock.moveTo(new Date(clock.now().getTime() + 3_600_000));
    await recheckDue(depsWith());
    expect(looked).toEqual(["r0", "r1"]);
  });

  it("is left alone after three silences in a row: our own line is down", async () => {
    await due(20, 20);
    expect(wait(await recheckDue(depsWith({ checkNow: refuses("network") })))).toBe(WAKE.offline);
    expect(looked.length).toBeLessThanOrEqual(4);
    const free = await world.archive.rechecks.filter(({ claimedUntil }) => claimedUntil === null).count();
    expect(free).toBe(20);
  });
});

describe("a look that fails", () => {
  it("does not keep the others from theirs, and is reported", async () => {
    await due(4, 4);
    const checkNow: RecheckDeps["checkNow"] = (id) =>
      id === "r1" ? Promise.reject(new Error("a bug")) : answered(id, LIVING);
    await expect(recheckDue(depsWith({ checkNow }))).rejects.toThrow("a bug");
    expect(looked.toSorted()).toEqual(["r0", "r2", "r3"]);
    expect((await world.archive.rechecks.get("r1"))?.claims).toBe(1);
  });

  it("of a page over which the background dies is put off after the third time", async () => {
    await due(1, 1);
    await world.archive.rechecks.update("r0", { claims: 3 });
    await recheckDue(depsWith());
    expect(looked).toEqual([]);
  });
});
