import { markTab } from "../../src/browser/action-badge.ts";
import type { Verdict } from "../../src/fate/fate.ts";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { findSaved, recogniseResource, type Recognition } from "../../src/jobs/recognise-address.ts";
import type { SaveOutcome, TabState } from "../../src/messages/protocol.ts";
import type { OriginalResource } from "../../src/resource/original-resource.ts";
import type { Deps } from "./deps.ts";
import { offerCopy } from "./removed-banner.ts";
import { outcomeMark, plainMark, recognisedMark } from "./outcome-mark.ts";

/** What came of the watcher's word on a tab. */
interface Visit {
  readonly tabId: number;
  readonly uri: string;
  readonly outcome: SaveOutcome | null;
  /** What the page showed of its saved original, where that leaves no doubt. */
  readonly seen: Verdict | null;
}

/**
 * Marks a watched tab after the watcher's word. An automatic save is silent about pages that hold no
 * article, but a page that is saved is known by any of its addresses; a failure is not silent.
 */
export async function markVisited({ tabId, uri, outcome, seen }: Visit, deps: Deps): Promise<void> {
  if (outcome?.kind === "saved" || outcome?.kind === "failed")
    return markTab(tabId, outcomeMark(outcome), uri);
  const known = await findSaved(uri, deps);
  await markTab(tabId, known ? recognisedMark(asShown(known, seen)) : plainMark(), uri);
  if (known && seen?.fate === "removed") await offerCopy(tabId, uri, known, deps);
}

/** Marks a tab after a save that the reader asked for, which always says how it went. */
export async function markOutcome(
  tabId: number,
  uri: string | null,
  outcome: SaveOutcome,
  deps: Deps,
): Promise<void> {
  const verdict = outcome.kind === "refused-notice" ? outcome.verdict : null;
  const known = verdict?.fate === "removed" && uri !== null ? await findSaved(uri, deps) : null;
  await markTab(tabId, known ? recognisedMark(asShown(known, verdict)) : outcomeMark(outcome), uri);
}

/** What this very page shows counts before what was known of it. */
function asShown(resource: OriginalResource, verdict: Verdict | null): Recognition {
  const known = recogniseResource(resource);
  if (verdict?.fate !== "removed" || (known.state === "removed" && known.confidence === "confirmed"))
    return known;
  return { ...known, state: "removed", confidence: verdict.confidence };
}

/** The reader asked about a page: the answer, and its mark. Without a rule nothing else gives us the right to look. */
export async function inspectAndMark(tabId: number, deps: Deps): Promise<TabState> {
  const state = await inspectTab(tabId, deps);
  if (state.kind !== "page" || state.resourceId === null) return state;
  const resource = await deps.findResource(state.resourceId);
  if (resource) await markTab(tabId, recognisedMark(recogniseResource(resource)), state.uri);
  return state;
}
