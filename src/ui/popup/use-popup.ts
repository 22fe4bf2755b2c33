import { useEffect, useRef, useState } from "preact/hooks";
import { useArchive } from "../archive-context.ts";
import { openLibrary } from "../library-link.ts";
import { send } from "../send.ts";
import { compareWithTab } from "./compare-with-tab.ts";
import type { PopupAction } from "./popup-answer.ts";
import { pageOf } from "./popup-view.ts";
import type { PopupView } from "./popup-view.ts";
import { findActiveTab, inspectTab, saveTab } from "./read-tab.ts";
import { useSaveProgress } from "./use-save-progress.ts";

export interface PopupControl {
  readonly view: PopupView;
  /** The tab that the popup belongs to; `null` until the browser has said. */
  readonly tabId: number | null;
  readonly run: (action: PopupAction) => void;
  /** Reads the tab again, e.g. after access was given. */
  readonly inspect: () => void;
}

/** What the popup knows of the active tab, and what its buttons do. */
export function usePopup(): PopupControl {
  const archive = useArchive();
  const [view, setView] = useState<PopupView>({ kind: "looking" });
  const [tabId, setTabId] = useState<number | null>(null);
  const progress = useSaveProgress(tabId, shownUri(view));
  const report = (work: Promise<void>) =>
    work.catch((error: unknown) => setView({ kind: "broken", step: "inspect", detail: String(error) }));
  const inspect = async (tab: number) => setView(await inspectTab(archive, tab));

  const save = async (tab: number) => {
    const page = pageOf(view);
    setView({ kind: "saving", progress: null, page });
    const outcome = await saveTab(tab);
    setView(outcome.kind === "broken" ? { ...outcome, step: "save" } : { kind: "ended", outcome, page });
  };

  const act = async (action: PopupAction, tab: number): Promise<void> => {
    switch (action.kind) {
      case "save":
      case "save-version":
        return save(tab);
      case "cancel":
        return send("cancelSave", { tabId: tab });
      case "retry":
        return action.step === "save" ? save(tab) : inspect(tab);
      case "compare":
        setView({ kind: "saving", progress: null, page: pageOf(view) });
        return compareWithTab(tab, action.captureId);
      case "open-copy":
        return openLibrary({ kind: "resource", resourceId: action.resourceId });
    }
  };

  useEffect(() => {
    void report(
      findActiveTab().then((tab) => {
        setTabId(tab);
        return inspect(tab);
      }),
    );
  }, []);
  useWhenEnded(progress !== null, () => {
    const ours = view.kind === "saving" || view.kind === "ended" || view.kind === "broken";
    if (tabId !== null && !ours) void inspect(tabId);
  });
  return {
    tabId,
    // The row of a background that died stands until the next one starts: it is no progress.
    view: progress && view.kind !== "broken" ? { kind: "saving", progress, page: pageOf(view) } : view,
    run: (action) => void (tabId !== null && report(act(action, tabId))),
    inspect: () => void (tabId !== null && inspect(tabId)),
  };
}

/** The page that the tab is known to show; of one that was looked at and is no page, the empty string. */
function shownUri(view: PopupView): string | null {
  return pageOf(view)?.uri ?? (view.kind === "inspected" ? "" : null);
}

/** A save that the watchlist began ends without an answer to us: its end is when its row is gone. */
function useWhenEnded(running: boolean, ended: () => void): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !running) ended();
    wasRunning.current = running;
  }, [running]);
}
