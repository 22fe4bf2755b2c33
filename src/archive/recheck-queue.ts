import { nextCheckAt } from "../fate/recheck-schedule.ts";
import { chanceOf } from "../pace/chance-of.ts";
import type { Recheck } from "./rechecks.ts";
import type { Archive } from "./schema.ts";

const MINUTE = 60_000;
/** Milliseconds after which a look that has not ended counts as dead with its background. */
const CLAIM = 5 * MINUTE;
/** Claims without an end after which a page is left alone like one that refuses. */
const MOST_CLAIMS = 3;
/** Rows read at once while looking for sites that may be asked, and how often. */
const PAGE = 500;
const PAGES = 10;
/** A plan made so much later than now was made by a clock that was ahead. */
const CLOCK_SLACK = 60 * MINUTE;

export interface ClaimRequest {
  readonly now: Date;
  /** Sites to be asked in one go, one article each. */
  readonly most: number;
  /** Time (ms) until which a site rests; 0 when it may be asked. */
  readonly restsUntil: (site: string) => number;
}

/**
 * Takes the articles whose look is longest overdue, one of each site. Those of sites that rest are put
 * off until the rest is over. A claim ends by itself, should the background die over it.
 */
export async function claimDue(archive: Archive, request: ClaimRequest): Promise<Recheck[]> {
  const { most } = request;
  return await archive.transaction("rw", archive.rechecks, async () => {
    const claimed = new Map<string, Recheck>();
    for (let page = 0, seen = 0; page < PAGES && claimed.size < most; page++) {
      const due = await dueRows(archive, request.now, seen);
      const putOff = due.flatMap((row) => afterRest(row, request));
      seen += due.length - putOff.length;
      for (const row of due)
        if (claimed.size < most && isFree(row, claimed, request))
          claimed.set(row.site, taken(row, request.now));
      await archive.rechecks.bulkPut(putOff);
      if (due.length < PAGE) break;
    }
    await archive.rechecks.bulkPut([...claimed.values()]);
    return [...claimed.values()];
  });
}

async function dueRows(archive: Archive, now: Date, offset: number): Promise<Recheck[]> {
  const due = archive.rechecks.where("dueAt").belowOrEqual(now.toISOString());
  return await due.offset(offset).limit(PAGE).toArray();
}

function afterRest(row: Recheck, { now, restsUntil }: ClaimRequest): Recheck[] {
  const until = restsUntil(row.site);
  if (until <= now.getTime()) return [];
  return [{ ...row, dueAt: new Date(until).toISOString(), plannedAt: now.toISOString() }];
}

function isFree(row: Recheck, claimed: ReadonlyMap<string, Recheck>, request: ClaimRequest): boolean {
  const now = request.now.getTime();
  if (claimed.has(row.site) || request.restsUntil(row.site) > now) return false;
  const until = row.claimedUntil === null ? 0 : Date.parse(row.claimedUntil);
  return until <= now || until > now + CLAIM;
}

function taken(row: Recheck, now: Date): Recheck {
  return { ...row, claims: row.claims + 1, claimedUntil: new Date(now.getTime() + CLAIM).toISOString() };
}

/** A page over which the background died again and again is not asked for at once. */
export function isDeadly({ claims }: Recheck): boolean {
  return claims > MOST_CLAIMS;
}

/** Puts a look off that could not be made, as after a refusal. Does nothing when the article is gone. */
export async function putOff(archive: Archive, resourceId: string, now: Date): Promise<void> {
  await archive.transaction("rw", archive.resources, archive.rechecks, async () => {
    const row = await archive.rechecks.get(resourceId);
    const resource = await archive.resources.get(resourceId);
    if (!row || !resource) return;
    const past = { ...row.past, failures: row.past.failures + 1, unanswered: false };
    const { publishedAt, firstCapturedAt } = resource;
    const chance = chanceOf(`${resourceId} ${now.toISOString()}`);
    const dueAt = nextCheckAt({ ...past, publishedAt, firstCapturedAt }, now, chance).toISOString();
    const plannedAt = now.toISOString();
    await archive.rechecks.put({ ...row, past, dueAt, plannedAt, claimedUntil: null, claims: 0 });
  });
}

/** Lets an article rest until there is access to its site. */
export async function restForAccess(archive: Archive, resourceId: string, origin: string): Promise<void> {
  await archive.transaction("rw", archive.rechecks, async () => {
    const row = await archive.rechecks.get(resourceId);
    if (!row) return;
    await archive.rechecks.put({ ...row, dueAt: undefined, lacks: origin, claimedUntil: null, claims: 0 });
  });
}

/** The match patterns for lack of which articles rest. */
export async function lackingOrigins(archive: Archive): Promise<string[]> {
  return (await archive.rechecks.orderBy("lacks").uniqueKeys()).map(String);
}

/** Makes the articles due that rested for these origins. */
export async function wakeForAccess(archive: Archive, origins: readonly string[], now: Date): Promise<void> {
  const plannedAt = now.toISOString();
  await archive.rechecks
    .where("lacks")
    .anyOf(origins)
    .modify((row, ref) => {
      ref.value = { ...row, lacks: undefined, dueAt: plannedAt, plannedAt };
    });
}

/** When the next look is due; `null` when none is planned. ISO 8601 UTC. */
export async function nextDueAt(archive: Archive): Promise<string | null> {
  return (await archive.rechecks.orderBy("dueAt").first())?.dueAt ?? null;
}

/** Plans made while the clock was ahead keep their wait, counted from now: else they would wait for that time to come. */
export async function mendPlans(archive: Archive, now: Date): Promise<void> {
  const ahead = new Date(now.getTime() + CLOCK_SLACK).toISOString();
  const plannedAt = now.toISOString();
  await archive.rechecks
    .where("plannedAt")
    .above(ahead)
    .modify((row, ref) => {
      if (row.dueAt === undefined) ref.value = { ...row, plannedAt };
      else {
        const wait = Math.max(Date.parse(row.dueAt) - Date.parse(row.plannedAt), 0);
        ref.value = { ...row, plannedAt, dueAt: new Date(now.getTime() + wait).toISOString() };
      }
    });
}
