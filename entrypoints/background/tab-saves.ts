import { reportRejections } from "../../src/browser/report-rejections.ts";
import { keepAwake } from "../../src/browser/keep-awake.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { saveWhenReady } from "../../src/jobs/save-when-ready.ts";
import { observeVisit } from "../../src/jobs/observe-visit.ts";
import { tellLists } from "../../src/jobs/tell-lists.ts";
import { takeAwaitedView, takeServedView } from "../../src/jobs/take-served-view.ts";
import { markOutcome, markVisited } from "./mark-page.ts";
import { duringMark } from "./unfinished-marks.ts";
import type { Verdict } from "../../src/fate/fate.ts";
import type { SaveOutcome } from "../../src/messages/protocol.ts";
import type { Deps } from "./deps.ts";
import type { RunningSaves } from "./running-saves.ts";

/** Saves of what a tab shows, whoever asked for them. */
export interface TabSaves {
  /** A save by click: answers how it went. */
  readonly saveByHand: (tabId: number) => Promise<SaveOutcome>;
  /** A save by menu or keyboard: the toolbar button tells how it went. */
  readonly saveUnseen: (tabId: number) => Promise<void>;
  /** A save for a list of many: it waits for its turn, so that no page is saved twice at the same time. */
  readonly saveForList: (tabId: number, signal: AbortSignal) => Promise<SaveOutcome>;
  /** A save that a watch rule asks for, if one does. Answers whether the page is worth another look. */
  readonly saveIfWatched: (tabId: number, uri: string) => Promise<{ lookAgain: boolean }>;
  /** Asks for the server's word that was awaited when the last background died. Nobody waits for it. */
  readonly askServerAgain: (captureId: string) => void;
}

export function createTabSaves(deps: Deps, saves: RunningSaves): TabSaves {
  // The reader is not kept waiting for the server's word: the popup and the library show it when it is there.
  const askServer = reportRejections("asking the server", (captureId: string) =>
    keepAwake(() => takeServedView(captureId, deps)),
  );

  const askServerAgain = reportRejections("asking the server again", (captureId: string) =>
    keepAwake(() => takeAwaitedView(captureId, deps)),
  );

  const tellThem = reportRejections("telling the lists", (outcome: SaveOutcome) => tellLists(outcome, deps));
  const tell = (outcome: SaveOutcome): void => {
    tellThem(outcome);
    if (outcome.kind === "saved") deps.marks.refresh(outcome.resourceId);
  };

  const saveNow = async (tabId: number, signal: AbortSignal): Promise<SaveOutcome> => {
    const request = { tabId, trigger: "manual", rule: null, signal } as const;
    const outcome = await keepAwake(() => saveCapture(request, deps));
    if (outcome.kind === "saved") askServer(outcome.captureId);
    return outcome;
  };

  // The popup shows the answer itself, and is not kept waiting for the mark.
  const mark = reportRejections("marking the tab", markOutcome);

  const saveAsked = async (tabId: number): Promise<{ uri: string | null; outcome: SaveOutcome }> => {
    const uri = await uriOf(tabId);
    const outcome = await saves.byHand(tabId, (signal) => saveNow(tabId, signal));
    tell(outcome);
    return { uri, outcome };
  };

  const saveByHand: TabSaves["saveByHand"] = async (tabId) => {
    const { uri, outcome } = await saveAsked(tabId);
    mark(tabId, uri, outcome, deps);
    return outcome;
  };

  const saveUnseen: TabSaves["saveUnseen"] = async (tabId) => {
    await duringMark(tabId, await uriOf(tabId), async () => {
      const { uri, outcome } = await saveAsked(tabId);
      await markOutcome(tabId, uri, outcome, deps);
    });
  };

  const uriOf = async (tabId: number): Promise<string | null> => (await deps.viewTab(tabId))?.uri ?? null;

  const saveIfWatched: TabSaves["saveIfWatched"] = async (tabId, uri) => {
    let lookAgain = false;
    let seen: Verdict | null = null;
    const outcome = await saves.inTurn(tabId, async (signal) => {
      const ready = await keepAwake(() => saveWhenReady({ tabId, uri, signal }, deps));
      lookAgain = ready.lookAgain;
      // A copy that was just made is itself the newest sign of life.
      if (ready.open && ready.outcome?.kind !== "saved") seen = await observeVisit(ready.open, deps);
      return ready.outcome;
    });
    if (outcome?.kind === "saved") askServer(outcome.captureId);
    if (outcome) tell(outcome);
    await markVisited({ tabId, uri, outcome, seen }, deps);
    return { lookAgain };
  };

  const saveForList: TabSaves["saveForList"] = (tabId, signal) =>
    saves.inTurn(tabId, (own) => saveNow(tabId, AbortSignal.any([own, signal])));

  return { saveByHand, saveUnseen, saveForList, saveIfWatched, askServerAgain };
}
