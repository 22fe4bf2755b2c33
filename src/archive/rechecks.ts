import { Dexie } from "dexie";
import type { Observation } from "../fate/observation.ts";
import { afterLook, NO_PAST, type RecheckPast } from "../fate/recheck-past.ts";
import { nextCheckAt } from "../fate/recheck-schedule.ts";
import { chanceOf } from "../pace/chance-of.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { registrableDomain } from "../resource/registrable-domain.ts";
import type { Archive } from "./schema.ts";

/**
 * When a saved original is to be looked at next. Every article has one, whether or not the reader has
 * chosen rechecks, so that the choice needs no walk through the archive. Follows from captures and
 * observations, and is therefore not exported.
 */
export interface Recheck {
  readonly resourceId: string;
  /** Registered domain: one is asked for one page at a time. */
  readonly site: string;
  /** Access is given by host. */
  readonly host: string;
  /** ISO 8601 UTC. Absent while there is no access to the site, and for a site of the reader's own network. */
  readonly dueAt?: string | undefined;
  /** ISO 8601 UTC of the moment in which `dueAt` was planned. Later than now: the clock was wrong then. */
  readonly plannedAt: string;
  /** The host again, while access to it is missing. Absent when it is not known to be. */
  readonly lacks?: string | undefined;
  /** ISO 8601 UTC until which a look under way holds it; `null` when none is. */
  readonly claimedUntil: string | null;
  /** Claims since the last look that came to an end: a page may kill the background. */
  readonly claims: number;
  readonly past: RecheckPast;
}

/** Plans the first look at an article that is new here. To be called in the transaction that adds it. */
export async function planFirstCheck(archive: Archive, resource: OriginalResource): Promise<void> {
  await archive.rechecks.put(firstPlan(resource));
}

/** Plans the next look after this one. To be called in the transaction that writes the observation. */
export async function planNextCheck(
  archive: Archive,
  resource: OriginalResource,
  look: Observation,
): Promise<void> {
  const past = (await archive.rechecks.get(resource.id))?.past ?? NO_PAST;
  await archive.rechecks.put(plan(resource, afterLook(past, look), look.observedAt, look.id));
}

/** Plans anew from all that is known, e.g. after an import. */
export async function planAnew(archive: Archive, resource: OriginalResource): Promise<void> {
  const looks = await archive.observations
    .where("[resourceId+observedAt]")
    .between([resource.id, Dexie.minKey], [resource.id, Dexie.maxKey])
    .toArray();
  const newest = looks.at(-1);
  const past = looks.reduce(afterLook, NO_PAST);
  await archive.rechecks.put(
    newest ? plan(resource, past, newest.observedAt, newest.id) : firstPlan(resource),
  );
}

function firstPlan(resource: OriginalResource): Recheck {
  return plan(resource, NO_PAST, resource.firstCapturedAt, resource.id);
}

/** @param at the moment from which is counted @param id what chance is drawn from */
function plan(resource: OriginalResource, past: RecheckPast, at: string, id: string): Recheck {
  const { publishedAt, firstCapturedAt } = resource;
  const next = nextCheckAt({ ...past, publishedAt, firstCapturedAt }, new Date(at), chanceOf(id));
  const { hostname } = new URL(resource.uri);
  const dueAt = isPrivateTarget(resource.uri) ? undefined : next.toISOString();
  return {
    ...{ resourceId: resource.id, site: registrableDomain(hostname), host: hostname },
    ...{ dueAt, plannedAt: at, claimedUntil: null, claims: 0, past },
  };
}
