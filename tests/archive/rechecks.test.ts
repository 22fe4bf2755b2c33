import { beforeEach, describe, expect, it } from "vitest";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import { appendObservation } from "../../src/archive/observations.ts";
import { claimDue, isDeadly, releaseClaim } from "../../src/archive/recheck-claims.ts";
import { mendPlans, putOff, restForAccess, wakeHosts } from "../../src/archive/recheck-queue.ts";
import { hostsWithoutAccess, nextDueAt } from "../../src/archive/recheck-state.ts";
import type { Recheck } from "../../src/archive/rechecks.ts";
import type { Archive } from "../../src/archive/schema.ts";
import { putSitePace } from "../../src/archive/site-paces.ts";
import { NO_PAST } from "../../src/fate/recheck-past.ts";
import { newSite } from "../../src/pace/site-pace.ts";
import { emptyArchive, sampleObservation, sampleRecord } from "./sample-records.ts";

const HOUR = 3_600_000;
const NOW = new Date("2026-03-01T00:00:00Z");
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR).toISOString();

let archive: Archive;
beforeEach(() => {
  archive = emptyArchive();
});

function row(id: string, site: string, changes: Partial<Recheck> = {}): Recheck {
  return {
    ...{ resourceId: id, site, host: `www.${site}`, dueAt: at(-1), plannedAt: at(-7) },
    ...{ claimedUntil: null, claims: 0, past: NO_PAST },
    ...changes,
  };
}

async function claimedIds(now = NOW, most = 20): Promise<string[]> {
  return (await claimDue(archive, now, most)).map(({ resourceId }) => resourceId);
}

describe("the plan", () => {
  it("comes with the first capture, moves with every look and goes with the article", async () => {
    const { resource, capture } = await sampleRecord();
    await commitCapture(archive, await sampleRecord());
    const first = await archive.rechecks.get(resource.id);
    expect(first).toMatchObject({ plannedAt: capture.capturedAt, host: "news.example.cn", claims: 0 });
    await commitCapture(archive, await sampleRecord({ id: "later", text: "改过的全文。" }));
    expect(await archive.rechecks.get(resource.id)).toEqual(first);
    const look = sampleObservation({ resourceId: resource.id, fate: "removed", confidence: "suspected" });
    await appendObservation(archive, look);
    expect(await archive.rechecks.get(resource.id)).toMatchObject({
      plannedAt: look.observedAt,
      past: { last: { fate: "removed", confidence: "suspected", since: look.observedAt }, failures: 0 },
    });
    await deleteResource(archive, resource.id);
    expect(await archive.rechecks.count()).toBe(0);
  });
});

describe("claims", () => {
  it("take one article of each site, the longest overdue, and no more than asked for", async () => {
    await archive.rechecks.bulkPut([
      row("a1", "a.example", { dueAt: at(-1) }),
      row("a2", "a.example", { dueAt: at(-2) }),
      row("b1", "b.example", { dueAt: at(-3) }),
      row("c1", "c.example", { dueAt: at(-0.5) }),
      row("d1", "d.example", { dueAt: at(1) }),
    ]);
    expect(await claimedIds(NOW, 2)).toEqual(["b1", "a2"]);
    expect(await claimedIds()).toEqual(["a1", "c1"]);
    expect(await claimedIds()).toEqual([]);
  });

  it("end by themselves when the background died, and count the deaths", async () => {
    await archive.rechecks.put(row("a1", "a.example"));
    for (let death = 0; death < 4; death++) expect(await claimedIds(new Date(at(death)))).toEqual(["a1"]);
    const claimed = await archive.rechecks.get("a1");
    expect(claimed && isDeadly(claimed)).toBe(true);
  });

  it("can be given back", async () => {
    await archive.rechecks.put(row("a1", "a.example"));
    await claimDue(archive, NOW, 1);
    await releaseClaim(archive, "a1");
    expect(await archive.rechecks.get("a1")).toEqual(row("a1", "a.example"));
  });

  it("put the articles of a site that rests off until then, past any number of them", async () => {
    const resting = Array.from({ length: 1_200 }, (_, index) =>
      row(`a${index}`, "a.example", { dueAt: at(-9) }),
    );
    await archive.rechecks.bulkPut([...resting, row("b1", "b.example")]);
    await putSitePace(archive, { ...newSite("a.example"), restUntil: at(2) });
    expect(await claimedIds()).toEqual(["b1"]);
    expect((await archive.rechecks.get("a0"))?.dueAt).toBe(at(2));
    expect(await claimedIds(new Date(at(3)))).toHaveLength(2);
  });
});

describe("access", () => {
  it("is lacked by all articles of a host at once, and wakes them when it is there", async () => {
    await archive.rechecks.bulkPut([
      row("a1", "a.example"),
      row("a2", "a.example", { dueAt: at(99) }),
      row("b1", "b.example"),
    ]);
    await restForAccess(archive, "www.a.example");
    expect(await hostsWithoutAccess(archive)).toEqual(["www.a.example"]);
    expect(await claimedIds()).toEqual(["b1"]);
    await wakeHosts(archive, ["www.a.example"], NOW);
    expect(await hostsWithoutAccess(archive)).toEqual([]);
    expect(await claimedIds()).toEqual(["a1"]);
  });
});

describe("a wrong clock", () => {
  it("that was ahead leaves no plan in the far future, and makes nothing due at once", async () => {
    await archive.rechecks.bulkPut([
      row("a1", "a.example", { plannedAt: at(9_000), dueAt: at(9_006) }),
      row("b1", "b.example", { plannedAt: at(-1), dueAt: at(5) }),
      row("c1", "c.example", { plannedAt: at(9_000), dueAt: undefined, lacks: "www.c.example" }),
    ]);
    await mendPlans(archive, NOW);
    expect((await archive.rechecks.get("a1"))?.dueAt).toBe(at(6));
    expect((await archive.rechecks.get("b1"))?.dueAt).toBe(at(5));
    expect((await archive.rechecks.get("c1"))?.dueAt).toBeUndefined();
    expect(await nextDueAt(archive)).toBe(at(5));
  });

  it("does not let a claim last for ever", async () => {
    await archive.rechecks.put(row("a1", "a.example", { claimedUntil: at(9_000), claims: 1 }));
    expect(await claimedIds()).toEqual(["a1"]);
  });
});

it("a look that could not be made is put off like a refusal; that of a deleted article is forgotten", async () => {
  await commitCapture(archive, await sampleRecord());
  const [planned] = await archive.rechecks.toArray();
  await putOff(archive, planned!.resourceId, NOW);
  const later = await archive.rechecks.get(planned!.resourceId);
  expect(later).toMatchObject({ past: { failures: 1, unanswered: false }, claims: 0, claimedUntil: null });
  expect(Date.parse(later?.dueAt ?? "")).toBeGreaterThan(NOW.getTime() + HOUR);
  await putOff(archive, "gone", NOW);
  expect(await archive.rechecks.count()).toBe(1);
});
