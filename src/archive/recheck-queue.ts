import { nextCheckAt } from "../fate/recheck-schedule.ts";
import { chanceOf } from "../pace/chance-of.ts";
import type { Archive } from "./schema.ts";

/** Milliseconds. A plan made so much later than now was made by a clock that was ahead. */
const CLOCK_SLACK = 60 * 60_000;

/** Puts a look off that could not be made, as after a refusal. Does nothing when the article is gone. */
export async function putOff(archive: Archive, resourceId: string, now: Date): Promise<void> {
  await archive.transaction("rw", archive.resources, archive.rechecks, async () => {
    const row = await archive.rechecks.get(resourceId);
    const resource = await archive.resources.get(resourceId);
    if (!row || !resource) return;
    const plannedAt = now.toISOString();
    const past = { ...row.past, failures: row.past.failures + 1, unanswered: false };
    const { publishedAt, firstCapturedAt } = resource;
    const subject = { ...past, publishedAt, firstCapturedAt };
    const dueAt = nextCheckAt(subject, now, chanceOf(`${resourceId} ${plannedAt}`)).toISOString();
    await archive.rechecks.put({ ...row, past, dueAt, plannedAt, claimedUntil: null, claims: 0 });
  });
}

/** Lets all articles of a host rest until there is access to it. */
export async function restForAccess(archive: Archive, host: string): Promise<void> {
  await archive.rechecks
    .where("host")
    .equals(host)
    .modify((row, ref) => {
      ref.value = { ...row, dueAt: undefined, lacks: host, claimedUntil: null, claims: 0 };
    });
}

/** Makes the articles of these hosts due that rested for lack of access. */
export async function wakeHosts(archive: Archive, hosts: readonly string[], now: Date): Promise<void> {
  const plannedAt = now.toISOString();
  await archive.rechecks
    .where("lacks")
    .anyOf(hosts)
    .modify((row, ref) => {
      ref.value = { ...row, lacks: undefined, dueAt: plannedAt, plannedAt };
    });
}

/** Plans made while the clock was ahead keep their wait, counted from now, instead of waiting for that time to come. */
export async function mendPlans(archive: Archive, now: Date): Promise<void> {
  const ahead = new Date(now.getTime() + CLOCK_SLACK).toISOString();
  const plannedAt = now.toISOString();
  await archive.rechecks
    .where("plannedAt")
    .above(ahead)
    .modify((row, ref) => {
      const wait = row.dueAt === undefined ? null : Date.parse(row.dueAt) - Date.parse(row.plannedAt);
      const dueAt = wait === null ? undefined : new Date(now.getTime() + Math.max(wait, 0)).toISOString();
      ref.value = { ...row, plannedAt, dueAt, claimedUntil: null };
    });
}
