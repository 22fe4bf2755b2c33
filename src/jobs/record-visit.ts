import type { Evidence } from "../fate/evidence.ts";
import type { Verdict } from "../fate/fate.ts";
import type { PageReading } from "../fate/page-reading.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { speaksFor } from "../resource/speaks-for.ts";
import type { OpenTab } from "./read-open-tab.ts";
import { recordPassingObservation, type ObservationDeps, type PageSource } from "./record-observation.ts";

/** What a tab showed of a saved original. */
export interface Visit {
  readonly resource: OriginalResource;
  readonly open: Extract<OpenTab, { kind: "read" }>;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly pageHtml: PageSource;
}

/**
 * Records what a tab showed, as far as it says something of the original that was not known. An article
 * that is there is dated by when its page was loaded, one that is gone by now: so a removal lies between
 * the two, however long the tab has been open.
 */
export async function recordVisit(visit: Visit, deps: ObservationDeps): Promise<void> {
  const { resource, open, evidence, verdict, pageHtml } = visit;
  if (isGone(verdict) && (!maySayGone(resource, open) || mayBeFirstPicture(verdict, open.reading))) return;
  const seenAt = isAlive(verdict) ? loadedAt(open.reading, deps.now()) : deps.now();
  if (seenAt === null || !(await isNews(resource, seenAt, deps))) return;
  await recordPassingObservation(resource.id, evidence, verdict, pageHtml, { ...deps, now: () => seenAt });
}

export function isGone({ fate }: Verdict): boolean {
  return fate === "removed" || fate === "moved";
}

function isAlive({ fate }: Verdict): boolean {
  return fate === "unchanged" || fate === "edited";
}

/** The browser names the address. What the page's process says of it may only agree. */
function maySayGone(resource: OriginalResource, { tab, reading }: Visit["open"]): boolean {
  return speaksFor(resource, reading.uri) && addressKey(tab.uri ?? "") === addressKey(reading.uri);
}

/** Scripts may show "not found" for a moment, until the article has come; a server's status stays what it is. */
function mayBeFirstPicture({ confidence, grounds }: Verdict, { settling, status }: PageReading): boolean {
  const doubtful = confidence === "suspected" || grounds.includes("seen-before");
  return settling === true && doubtful && (status ?? 200) < 400;
}

/** `null` when the page's bytes came out of a cache and tell of no known moment. */
function loadedAt(reading: PageReading, now: Date): Date | null {
  if (reading.loadedAt === undefined) return now;
  return reading.loadedAt === null ? null : new Date(Math.min(Date.parse(reading.loadedAt), now.getTime()));
}

/** A page that was loaded before the newest copy or look tells nothing that they do not. */
async function isNews(resource: OriginalResource, seenAt: Date, deps: ObservationDeps): Promise<boolean> {
  const newest = (await deps.observationsOf(resource.id)).at(-1);
  const known = [resource.lastCapturedAt, newest?.observedAt ?? ""];
  return known.every((at) => at <= seenAt.toISOString());
}
