import { markTab } from "../../src/browser/action-badge.ts";
import { inspectTab } from "../../src/jobs/inspect-tab.ts";
import { recogniseAddress, recogniseResource } from "../../src/jobs/recognise-address.ts";
import type { SaveOutcome, TabState } from "../../src/messages/protocol.ts";
import type { Deps } from "./deps.ts";
import { outcomeMark, plainMark, recognisedMark } from "./outcome-mark.ts";

/**
 * Marks a watched tab after the watcher's word. An automatic save is silent about pages that hold no
 * article, but a page that is saved is known by any of its addresses; a failure is not silent.
 */
export async function markVisited(
  tabId: number,
  uri: string,
  outcome: SaveOutcome | null,
  deps: Deps,
): Promise<void> {
  if (outcome?.kind === "saved" || outcome?.kind === "failed") return markTab(tabId, outcomeMark(outcome));
  const known = await recogniseAddress(uri, deps);
  if (!known) return markTab(tabId, plainMark());
  const gone = outcome?.kind === "refused-notice" && outcome.verdict.fate === "removed";
  const removed = gone ? outcome.verdict.confidence : known.removed;
  return markTab(tabId, recognisedMark({ ...known, removed }));
}

/** The reader asked about a page: the answer, and its mark. Without a rule nothing else gives us the right to look. */
export async function inspectAndMark(tabId: number, deps: Deps): Promise<TabState> {
  const state = await inspectTab(tabId, deps);
  const id = state.kind === "page" ? state.resourceId : null;
  const resource = id === null ? null : await deps.findResource(id);
  if (resource) await markTab(tabId, recognisedMark(recogniseResource(resource)));
  return state;
}
