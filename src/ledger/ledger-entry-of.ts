import type { Capture } from "../capture/capture.ts";
import type { Cause, RemovalCause } from "../fate/fate.ts";
import { lifeSigns, type CaptureMoment } from "../fate/life-signs.ts";
import type { Observation } from "../fate/observation.ts";
import { lastRemovalSpell, settlingLook } from "../fate/removal-spell.ts";
import { removalWindow } from "../fate/removal-window.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { survivalOf } from "./survival.ts";

/** Everything that is known of one original. */
export interface LedgerSource {
  readonly resource: OriginalResource;
  readonly captures: readonly CaptureMoment[];
  /** The newest copy, which names the account; `null` when there is none. */
  readonly newest: Pick<Capture, "id" | "account"> | null;
  readonly observations: readonly Observation[];
}

/** An original's newest removal, also one that was undone; `null` when it was never found gone. */
export function ledgerEntryOf(source: LedgerSource, now: Date): LedgerEntry | null {
  const { resource, captures, observations, newest } = source;
  const window = removalWindow(observations, captures, now);
  const spell = lastRemovalSpell(lifeSigns(observations, captures, now));
  if (!window || !spell) return null;
  const told = settlingLook(spell) ?? spell.looks.at(-1) ?? spell.looks[0];
  const { id: resourceId, title, outlet, uri, canonicalUri, publishedAt, firstCapturedAt } = resource;
  const firstRemoved = window.firstRemoved.at;
  return {
    ...{ resourceId, title, outlet, uri, canonicalUri, publishedAt, firstCapturedAt },
    captureId: newest?.id ?? null,
    account: newest?.account ?? null,
    platform: resource.site,
    lastAlive: window.lastAlive,
    firstRemovedAt: firstRemoved,
    confirmedAt: window.confirmedAt,
    confidence: window.confirmedAt === null ? "suspected" : "confirmed",
    cause: removalCause(told.cause),
    notice: told.notice,
    reason: told.reason,
    regulation: told.regulation,
    reasonId: reasonIdOf(told),
    survival: survivalOf(publishedAt, { lastAlive: window.lastAlive?.at ?? null, firstRemoved }),
    restoredSince: window.backSince,
  };
}

/** A look that found an article gone has a cause of removal; files of other tools may hold anything. */
function removalCause(cause: Cause | null): RemovalCause | null {
  return cause as RemovalCause | null;
}

/** WeChat's number for a reason stands among the grounds: `wechat-reason-N`. */
function reasonIdOf({ grounds = [] }: Observation): string | null {
  return grounds.map((ground) => /^wechat-reason-(\d+)$/.exec(ground)?.[1]).find(Boolean) ?? null;
}
