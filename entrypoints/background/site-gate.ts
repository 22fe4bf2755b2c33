import { putSitePace, sitePaces } from "../../src/archive/site-paces.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { SiteGate, type GateDeps } from "../../src/jobs/site-gate.ts";

/** The gate of this background, over what the archive remembers of sites. */
export function wireGate(archive: Archive, changes: Partial<GateDeps> = {}): SiteGate {
  return new SiteGate({
    now: () => new Date(),
    sitePaces: (sites) => sitePaces(archive, sites),
    putSitePace: (pace) => putSitePace(archive, pace),
    chance: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...changes,
  });
}
