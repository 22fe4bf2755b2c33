import type { Recheck } from "../archive/rechecks.ts";
import type { CheckOutcome } from "../messages/protocol.ts";
import { SITES_AT_ONCE } from "../pace/pause.ts";
import type { Settings } from "../settings/settings.ts";
import { refusalOf } from "./check-now.ts";
import { runLimited } from "./run-limited.ts";
import type { SiteGate } from "./site-gate.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Articles looked at in one go: one of each site, so no site is asked more than twice a minute. */
export const MOST_AT_ONCE = 20;
/** Sites in a row that do not answer, after which it is our own line that is taken to be down. */
const MOST_SILENCES = 3;
/** Milliseconds until the next go: at least, at most (the clock may be set meanwhile), and when nothing answers. */
export const WAKE = { least: 30 * SECOND, most: 60 * MINUTE, offline: 10 * MINUTE } as const;

export interface RecheckDeps {
  readonly now: () => Date;
  readonly settings: () => Promise<Settings>;
  readonly isOnline: () => boolean;
  readonly gate: SiteGate;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  /** Looks at an original now. The turn at its site is ours. */
  readonly checkNow: (resourceId: string) => Promise<CheckOutcome>;
  readonly queue: RecheckQueue;
}

/** What the archive holds of looks to come. */
export interface RecheckQueue {
  readonly mendPlans: (now: Date) => Promise<void>;
  readonly claimDue: (now: Date, most: number) => Promise<Recheck[]>;
  readonly isDeadly: (row: Recheck) => boolean;
  readonly putOff: (resourceId: string, now: Date) => Promise<void>;
  readonly release: (resourceId: string) => Promise<void>;
  readonly restForAccess: (host: string) => Promise<void>;
  readonly nextDueAt: () => Promise<string | null>;
}

/**
 * Looks at the originals whose time has come, a few at a time and one of each site; what is left comes in
 * the next go, so that a long sleep ends in no burst. Answers when that is; `null` when the reader has not
 * chosen rechecks. Nothing is asked while the computer is offline, and little while nothing answers.
 * @throws the first bug or fault of the archive, after the other looks have ended
 */
export async function recheckDue(deps: RecheckDeps): Promise<Date | null> {
  if ((await deps.settings()).recheck !== "on") return null;
  if (!deps.isOnline()) return wakeAt(deps, WAKE.offline);
  await deps.queue.mendPlans(deps.now());
  const claimed = await deps.queue.claimDue(deps.now(), MOST_AT_ONCE);
  const round: Round = { silences: 0, answers: 0, failures: [] };
  const limits = { total: SITES_AT_ONCE, perHost: 1 };
  await runLimited(
    claimed,
    ({ site }) => site,
    limits,
    (row) => lookAt(row, round, deps),
  );
  if (round.failures.length > 0) throw round.failures[0];
  return wakeAt(deps, isDown(round) ? WAKE.offline : WAKE.least);
}

/** What one go has met so far. */
interface Round {
  silences: number;
  answers: number;
  readonly failures: unknown[];
}

function isDown({ silences, answers }: Round): boolean {
  return answers === 0 && silences >= MOST_SILENCES;
}

async function lookAt(row: Recheck, round: Round, deps: RecheckDeps): Promise<void> {
  const { queue } = deps;
  try {
    if (isDown(round)) return await queue.release(row.resourceId);
    if (queue.isDeadly(row)) return await queue.putOff(row.resourceId, deps.now());
    const missing = await deps.missingOrigins([deps.originOf(`https://${row.host}/`)]);
    if (missing.length > 0) return await queue.restForAccess(row.host);
    const outcome = await deps.gate.ask(row.site, "ourselves", () => deps.checkNow(row.resourceId));
    await takeIn(outcome, row, round, deps);
  } catch (error) {
    round.failures.push(error ?? new Error("A look failed."));
  }
}

async function takeIn(outcome: CheckOutcome, row: Recheck, round: Round, deps: RecheckDeps): Promise<void> {
  const cause = refusalOf(outcome);
  if (cause === "network") round.silences += 1;
  else round.answers += 1;
  switch (outcome.kind) {
    case "checked":
      return await deps.gate.noteLook(row.site, cause);
    case "permission-needed":
      return await deps.queue.restForAccess(row.host);
    case "private-network":
    case "failed":
      return await deps.queue.putOff(row.resourceId, deps.now());
    case "unknown-resource":
      // Deleted while its turn was coming; the plan went with it.
      return;
  }
}

async function wakeAt(deps: RecheckDeps, least: number): Promise<Date> {
  const now = deps.now().getTime();
  const due = await deps.queue.nextDueAt();
  const wait = due === null ? WAKE.most : Date.parse(due) - now;
  return new Date(now + Math.min(Math.max(wait, least), WAKE.most));
}
