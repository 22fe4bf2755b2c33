import { appendObservation, observationsOf } from "../../src/archive/observations.ts";
import { capturesOf, newestCapture } from "../../src/archive/captures.ts";
import { commitCapture, type CaptureRecord } from "../../src/archive/commit-capture.ts";
import { openArchive, type Archive } from "../../src/archive/open-archive.ts";
import { claimDue, isDeadly, releaseClaim } from "../../src/archive/recheck-claims.ts";
import { mendPlans, putOff, restForAccess } from "../../src/archive/recheck-queue.ts";
import { nextDueAt } from "../../src/archive/recheck-state.ts";
import { addAlias, findResource, findResourceByCanonicalUri } from "../../src/archive/resources.ts";
import { servedViewsOf } from "../../src/archive/served-views.ts";
import { putSitePace, sitePaces } from "../../src/archive/site-paces.ts";
import type { Observation } from "../../src/fate/observation.ts";
import { checkResource, type CheckDeps } from "../../src/jobs/check-resource.ts";
import { hearRetries } from "../../src/jobs/hear-retries.ts";
import { recheckDue, type RecheckDeps } from "../../src/jobs/recheck-due.ts";
import { saveAddress, type SaveAddressDeps } from "../../src/jobs/save-address.ts";
import { SiteGate } from "../../src/jobs/site-gate.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { planArticles, START, type Scenario, type SimulatedArticle } from "./plan-articles.ts";
import { seeded } from "./seeded.ts";
import { SimulatedWeb } from "./simulated-web.ts";
import { VirtualClock } from "./virtual-clock.ts";

const DAY = 24 * 3_600_000;

export interface SimulatedPast {
  readonly article: SimulatedArticle;
  /** Oldest first. */
  readonly observations: readonly Observation[];
}

export interface Run {
  readonly web: SimulatedWeb;
  readonly pasts: readonly SimulatedPast[];
}

/**
 * Plays a month: articles are saved as they appear, everything else is the extension's own schedule,
 * gate, queue, job, judge and archive under a clock that skips the waiting.
 */
export async function runMonth(scenario: Scenario): Promise<Run> {
  const clock = new VirtualClock(START);
  const articles = planArticles(scenario);
  const web = new SimulatedWeb(scenario, articles, clock);
  const archive = openArchive(`simulation-${scenario.seed}-${scenario.articles}`);
  const deps = wire(archive, web, clock, scenario.seed);
  const end = START + scenario.days * DAY;
  const ids = new Map<SimulatedArticle, string>();
  const unsaved = [...articles];
  for (let wake = START; wake < end;) {
    const next = unsaved[0];
    if (next && next.savedAt <= wake) {
      clock.moveTo(new Date(next.savedAt));
      ids.set(next, await save(next, { ...deps, fetchPage: web.openPage }));
      unsaved.shift();
    } else {
      clock.moveTo(new Date(wake));
      wake = (await recheckDue(deps))?.getTime() ?? end;
    }
  }
  const pasts = [...ids].map(async ([article, id]) => ({
    article,
    observations: await observationsOf(archive, id),
  }));
  const run = { web, pasts: await Promise.all(pasts) };
  await archive.delete();
  return run;
}

async function save({ uri }: SimulatedArticle, deps: SaveAddressDeps): Promise<string> {
  const { signal } = new AbortController();
  const outcome = await saveAddress({ uri, onRequest: async () => {}, signal }, deps);
  if (outcome.kind !== "saved") throw new Error(`${uri} was not saved: ${JSON.stringify(outcome)}`);
  return outcome.resourceId;
}

/** The background's own wiring, with the clock and the web replaced. */
function wire(
  archive: Archive,
  web: SimulatedWeb,
  clock: VirtualClock,
  seed: number,
): RecheckDeps & SaveAddressDeps {
  const { now, sleep } = clock;
  const gate = new SiteGate({
    ...{ now, sleep, chance: seeded(seed + 2) },
    sitePaces: (sites) => sitePaces(archive, sites),
    putSitePace: (pace) => putSitePace(archive, pace),
  });
  let ids = 0;
  const common = {
    ...{ now, gate },
    random: () => 0.5,
    pause: sleep,
    probeOf: async () => null,
    readPayload: async () => null,
    putProbe: async () => {},
    newId: () => `${seed}-${ids++}`,
    ...{ extractor: "simulation", userAgent: "simulation" },
    originOf: (uri: string) => `*://${new URL(uri).hostname}/*`,
    missingOrigins: async () => [],
    commitCapture: (record: CaptureRecord) => commitCapture(archive, record, now()),
    fetchImage: async () => ({ kind: "none", why: "no-answer" }) as const,
  };
  const check = {
    ...common,
    fetchPage: hearRetries({ fetchPage: web.fetchPage, gate, now }),
    zoneAt: () => ({ timeZone: "UTC", utcOffset: 0 }),
    findResource: (id) => findResource(archive, id),
    capturesOf: (id) => capturesOf(archive, id),
    servedViewsOf: (id) => servedViewsOf(archive, id),
    observationsOf: (id) => observationsOf(archive, id),
    appendObservation: (observation, page) => appendObservation(archive, observation, page, now()),
  } satisfies CheckDeps;
  return {
    ...check,
    gate,
    settings: async () => ({ ...DEFAULT_SETTINGS, recheck: "on" }),
    isOnline: () => true,
    checkNow: (id) => checkResource(id, check),
    findCanonical: (uri) => findResourceByCanonicalUri(archive, uri),
    newestCapture: (id) => newestCapture(archive, id),
    addAlias: (id, address) => addAlias(archive, id, address),
    verifyCapture: async () => true,
    queue: {
      isDeadly,
      mendPlans: (time) => mendPlans(archive, time),
      claimDue: (time, most) => claimDue(archive, time, most),
      putOff: (id, time) => putOff(archive, id, time),
      release: (id) => releaseClaim(archive, id),
      restForAccess: (host) => restForAccess(archive, host),
      nextDueAt: () => nextDueAt(archive),
    },
  };
}
