import type { Capture } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import { confirmVerdict } from "../fate/confirm-verdict.ts";
import { evidenceOfReading } from "../fate/evidence-of-reading.ts";
import type { Verdict } from "../fate/fate.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import type { PageReading } from "../fate/page-reading.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { speaksFor } from "../resource/speaks-for.ts";
import type { OpenTab } from "./read-open-tab.ts";
import { isGone, recordVisit } from "./record-visit.ts";
import type { ObservationDeps } from "./record-observation.ts";
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
 * a page still being filled by scripts, or another text is left to checks and to the reader's own click. Answers what was kept.
 */
export async function observeVisit(open: OpenTab, deps: ObserveDeps): Promise<Verdict | null> {
  if (open.kind !== "read") return null;
  const { reading } = open;
  const key = addressKey(reading.uri);
  const resource = (await deps.findResourceByAddress(key)) ?? (await deps.findSister(key));
  if (!resource || !speaksFor(resource, reading.uri)) return null;
  const evidence = evidenceOfReading(reading, resource.uri);
  const captures = await deps.capturesOf(resource.id);
  const saved = timeMapOf(resource, captures, await deps.servedViewsOf(resource.id));
  const judged = judgeFate(evidence, asShownPage(saved, reading.extraction));
  const verdict = confirmVerdict(
    judged,
    await deps.observationsOf(resource.id),
    { now: deps.now() },
    captures,
  );
  if (!leavesNoDoubt(verdict, reading)) return null;
  await recordVisit({ resource, open, evidence, verdict, pageHtml: async () => reading.pageHtml }, deps);
  return verdict;
}

function leavesNoDoubt(verdict: Verdict, { signals, status }: PageReading): boolean {
  return (
    verdict.fate === "unchanged" || (isGone(verdict) && (signals.notice !== null || (status ?? 0) >= 400))
  );
}
