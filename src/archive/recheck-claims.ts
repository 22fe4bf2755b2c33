import { restsUntil } from "../pace/site-pace.ts";
import type { Recheck } from "./rechecks.ts";
import type { Archive } from "./schema.ts";

/** Milliseconds after which a look that has not ended counts as dead with its background. */
const CLAIM = 10 * 60_000;
/** Claims without an end after which a page is left alone like one that refuses. */
const MOST_CLAIMS = 3;
/** Rows read at once while looking for sites that may be asked, and how often at most. */
const PAGE = 500;
const PAGES = 10;

/**
 * Takes the articles whose look is longest overdue, one of each site, `most` in all. Those of sites that
 * rest are put off until the rest is over. A claim ends by itself, should the background die over it.
 */
export async function claimDue(archive: Archive, now: Date, most: number): Promise<Recheck[]> {
  return await archive.transaction("rw", archive.rechecks, archive.sitePaces, async () => {
    const claimed = new Map<string, Recheck>();
    for (let page = 0, seen = 0; page < PAGES && claimed.size < most; page++) {
      const due = await dueRows(archive, now, seen);
      const rests = await restsOf(archive, due, now);
      const resting = due.filter(({ site }) => rests.has(site));
      await archive.rechecks.bulkPut(resting.map((row) => putOffUntil(row, rests.get(row.site) ?? 0, now)));
      for (const row of due)
        if (claimed.size < most && !rests.has(row.site) && !claimed.has(row.site) && isFree(row, now))
          claimed.set(row.site, taken(row, now));
      if (due.length < PAGE) break;
      seen += due.length - resting.length;
    }
    await archive.rechecks.bulkPut([...claimed.values()]);
    return [...claimed.values()];
  });
}

async function dueRows(archive: Archive, now: Date, offset: number): Promise<Recheck[]> {
  const due = archive.rechecks.where("dueAt").belowOrEqual(now.toISOString());
  return await due.offset(offset).limit(PAGE).toArray();
}

/** Site → time (ms) until which it rests, of those that do. */
async function restsOf(archive: Archive, rows: readonly Recheck[], now: Date): Promise<Map<string, number>> {
  const sites = [...new Set(rows.map(({ site }) => site))];
  const paces = await archive.sitePaces.bulkGet(sites);
  const rests = paces.flatMap((pace) =>
    pace ? [[pace.site, restsUntil(pace, now.getTime())] as const] : [],
  );
  return new Map(rests.filter(([, until]) => until > now.getTime()));
}

function putOffUntil(row: Recheck, until: number, now: Date): Recheck {
  return { ...row, dueAt: new Date(until).toISOString(), plannedAt: now.toISOString() };
}

function isFree({ claimedUntil }: Recheck, now: Date): boolean {
  const until = claimedUntil === null ? 0 : Date.parse(claimedUntil);
  return until <= now.getTime() || until > now.getTime() + CLAIM;
}

function taken(row: Recheck, now: Date): Recheck {
  return { ...row, claims: row.claims + 1, claimedUntil: new Date(now.getTime() + CLAIM).toISOString() };
}

/** Whether the background died over this page again and again: it is put off instead of asked for. */
export function isDeadly({ claims }: Recheck): boolean {
  return claims > MOST_CLAIMS;
}

/** Gives a claim back that was not used. */
export async function releaseClaim(archive: Archive, resourceId: string): Promise<void> {
  await archive.transaction("rw", archive.rechecks, async () => {
    const row = await archive.rechecks.get(resourceId);
    if (row) await archive.rechecks.put({ ...row, claims: row.claims - 1, claimedUntil: null });
  });
}
