import type { Evidence } from "./evidence.ts";
import type { Verdict } from "./fate.ts";
import { landingOf } from "./landing.ts";
import type { ProbeRelation } from "./probe.ts";

/**
 * Whether the site's answer to an impossible address could tell more of a page than the page does: it was
 * served as any page is, no wall and no sentence is on it, and the article is not.
 */
export function needsProbe({ status, signals, extraction }: Evidence, verdict: Verdict): boolean {
  if (status === null || status < 200 || status >= 300 || !signals || signals.notice || !extraction)
    return false;
  if (verdict.grounds.some((ground) => /^(?:landed-other-site|titled-as-saved|empty-page)$/.test(ground)))
    return false;
  const stoodIn = verdict.fate === "removed" && verdict.cause === "soft-404";
  return stoodIn || (verdict.fate === "unverified" && verdict.cause === null);
}

/**
 * Whether the front page must be seen too: a page that the site shows for impossible addresses may be all
 * that it shows. Who was sent on to the front page has seen it.
 */
export function needsFrontPage({ requestedUri, finalUri }: Evidence, relation: ProbeRelation): boolean {
  return relation === "like" && landingOf(requestedUri, finalUri) !== "list";
}
