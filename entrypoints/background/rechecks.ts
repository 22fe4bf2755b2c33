import { claimDue, isDeadly, releaseClaim } from "../../src/archive/recheck-claims.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { mendPlans, putOff, restForAccess, wakeHosts } from "../../src/archive/recheck-queue.ts";
import { hostsWithoutAccess, nextDueAt } from "../../src/archive/recheck-state.ts";
import { keepAwake } from "../../src/browser/keep-awake.ts";
import { keepRecheckAlarm, setRecheckAlarm } from "../../src/browser/recheck-alarm.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { recheckDue, WAKE, type RecheckDeps } from "../../src/jobs/recheck-due.ts";
import { wakeGranted } from "../../src/jobs/wake-granted.ts";
import type { Deps } from "./deps.ts";

export interface Rechecks {
  /** At each start of the background: the alarm is there if it should be. */
  readonly start: () => Promise<void>;
  /** The alarm rang, or the reader has chosen: looks at what is due and sets the next alarm. */
  readonly wake: () => Promise<void>;
  /** The reader gave access somewhere: what rested for lack of it is due. */
  readonly accessGiven: () => Promise<void>;
}

/** Looking at originals by ourselves: what the archive holds of it, and what wakes it. */
export function createRechecks(archive: Archive, deps: Deps): Rechecks {
  const recheckDeps = wireRecheckDeps(archive, deps);
  let running: Promise<void> | null = null;
  const isOn = async (): Promise<boolean> => (await deps.settings()).recheck === "on";
  const run = async (): Promise<void> => {
    // Should the work fail or the background die over it, this one rings.
    if (await isOn()) await setRecheckAlarm(new Date(Date.now() + WAKE.offline));
    await setRecheckAlarm(await keepAwake(() => recheckDue(recheckDeps)));
  };
  const wake = (): Promise<void> => (running ??= run().finally(() => (running = null)));
  return {
    wake,
    async start() {
      if (!(await isOn())) return;
      await wakeGranted(wireAccess(archive, deps));
      await keepRecheckAlarm(new Date(Date.now() + WAKE.least));
    },
    async accessGiven() {
      await wakeGranted(wireAccess(archive, deps));
      if (await isOn()) await setRecheckAlarm(new Date(Date.now() + WAKE.least));
    },
  };
}

export function wireRecheckDeps(archive: Archive, deps: Deps): RecheckDeps {
  return {
    ...deps,
    isOnline: () => navigator.onLine,
    checkNow: (resourceId) => checkResource(resourceId, deps),
    queue: {
      isDeadly,
      mendPlans: (now) => mendPlans(archive, now),
      claimDue: (now, most) => claimDue(archive, now, most),
      putOff: (resourceId, now) => putOff(archive, resourceId, now),
      release: (resourceId) => releaseClaim(archive, resourceId),
      restForAccess: (host) => restForAccess(archive, host),
      nextDueAt: () => nextDueAt(archive),
    },
  };
}

function wireAccess(archive: Archive, deps: Deps): Parameters<typeof wakeGranted>[0] {
  return {
    ...deps,
    hostsWithoutAccess: () => hostsWithoutAccess(archive),
    wakeHosts: (hosts, now) => wakeHosts(archive, hosts, now),
  };
}
