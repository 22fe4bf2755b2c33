import type { Capture } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import { confirmVerdict } from "../fate/confirm-verdict.ts";
import type { Evidence } from "../fate/evidence.ts";
import { evidenceOfReading } from "../fate/evidence-of-reading.ts";
import type { Verdict } from "../fate/fate.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import type { PageReading } from "../fate/page-reading.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { speaksFor } from "../resource/speaks-for.ts";
import type { OpenTab } from "./read-open-tab.ts";
import { recordPassingObservation, type ObservationDeps } from "./record-observation.ts";
import { asShownPage } from "./shown-page.ts";
import { timeMapOf } from "./time-map.ts";

export interface ObserveDeps extends ObservationDeps {
  readonly findResourceByAddress: (addressKey: string) => Promise<OriginalResource | null>;
  readonly findSister: (addressKey: string) => Promise<OriginalResource | null>;
  readonly capturesOf: (resourceId: string) => Promise<Capture[]>;
  readonly servedViewsOf: (resourceId: string) => Promise<ServedView[]>;
}

/**
 * Takes a visit to a saved page for a look at its original: the reader sees what the site shows. Kept is
 * what leaves no doubt, that the article stands as it was saved, or a notice or error in its place. A wall,
 * a page still being filled by scripts, or another text is left to checks and to the reader's own click.
 * Answers the verdict that was recorded; `null` when none was.
 */
export async function observeVisit(open: OpenTab, deps: ObserveDeps): Promise<Verdict | null> {
  // The browser names the address. What the page's process says of it may only agree.
  if (open.kind !== "read" || addressKey(open.tab.uri ?? "") !== addressKey(open.reading.uri)) return null;
  const { reading } = open;
  const key = addressKey(reading.uri);
  const resource = (await deps.findResourceByAddress(key)) ?? (await deps.findSister(key));
  if (!resource || !speaksFor(resource, reading.uri)) return null;
  const evidence = evidenceOfReading(reading, resource.uri);
  const verdict = await judge(resource, evidence, deps);
  if (!leavesNoDoubt(verdict, reading)) return null;
  const seenAt = isGone(verdict) ? deps.now() : shownSince(reading, deps.now());
  if (seenAt === null || !(await isNews(resource, seenAt, deps))) return null;
  await recordPassingObservation(resource.id, evidence, verdict, { ...deps, now: () => seenAt });
  return verdict;
}

async function judge(resource: OriginalResource, evidence: Evidence, deps: ObserveDeps): Promise<Verdict> {
  const captures = await deps.capturesOf(resource.id);
  const saved = timeMapOf(resource, captures, await deps.servedViewsOf(resource.id));
  const judged = judgeFate(evidence, asShownPage(saved, evidence.extraction));
  return confirmVerdict(judged, await deps.observationsOf(resource.id), deps.now());
}

function leavesNoDoubt(verdict: Verdict, { signals, status }: PageReading): boolean {
  return (
    verdict.fate === "unchanged" || (isGone(verdict) && (signals.notice !== null || (status ?? 0) >= 400))
  );
}

function isGone({ fate }: Verdict): boolean {
  return fate === "removed" || fate === "moved";
}

/**
 * A page stands for the moment at which it was fetched: it may have been open for hours, or come back
 * out of the back-forward cache. `null` when its bytes came out of a cache and tell of no known moment.
 */
function shownSince({ loadedAt }: PageReading, now: Date): Date | null {
  if (loadedAt === undefined) return now;
  return loadedAt === null ? null : new Date(Math.min(Date.parse(loadedAt), now.getTime()));
}

/** What was known before is worth no row, and must not be dated after what was seen since. */
async function isNews(resource: OriginalResource, seenAt: Date, deps: ObserveDeps): Promise<boolean> {
  const newest = (await deps.observationsOf(resource.id)).at(-1);
  const known = [resource.lastCapturedAt, newest?.observedAt ?? ""];
  return known.every((at) => at < seenAt.toISOString());
}
