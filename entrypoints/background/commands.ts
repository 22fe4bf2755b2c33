import { browser } from "wxt/browser";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { deleteWatchRule, putWatchRule, putWatchRules } from "../../src/archive/watch-rules.ts";
import { putSetting } from "../../src/archive/settings.ts";
import { markTab } from "../../src/browser/action-badge.ts";
import { reportRejections } from "../../src/browser/report-rejections.ts";
import { keepAwake } from "../../src/browser/keep-awake.ts";
import { watchOpenTabs } from "../../src/browser/watcher-registration.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { completeImages } from "../../src/jobs/complete-images.ts";
import { importArchive } from "../../src/jobs/import-archive.ts";
import { saveCapture } from "../../src/jobs/save-capture.ts";
import { saveWhenReady } from "../../src/jobs/save-when-ready.ts";
import { takeServedView } from "../../src/jobs/take-served-view.ts";
import { syncWatcher } from "../../src/jobs/sync-watcher.ts";
import { onMessage } from "../../src/messages/messenger.ts";
import type { Protocol, SaveOutcome } from "../../src/messages/protocol.ts";
import { isOwnPage, watchedTab, type Sender } from "../../src/messages/sender.ts";
import { wireImportDeps, type Deps } from "./deps.ts";
import { inspectAndMark, markVisited } from "./mark-page.ts";
import { outcomeMark, savingMark } from "./outcome-mark.ts";
import { createRunningSaves } from "./running-saves.ts";

type Command = Exclude<keyof Protocol, "pageReady">;
type Handlers = {
  [C in Command]: (data: Parameters<Protocol[C]>[0]) => Promise<ReturnType<Protocol[C]>>;
};

export interface Commands {
  /** Registers every listener. Must run before the background's first `await`. */
  readonly listen: () => void;
  /** A save by menu or keyboard: the toolbar button tells how it went. */
  readonly saveUnseen: (tabId: number) => Promise<void>;
  /** A save that a watch rule asks for, if one does. Answers whether the page is worth another look. */
  readonly saveIfWatched: (tabId: number, uri: string) => Promise<{ lookAgain: boolean }>;
}

/** The background's answers to our own pages, to the watcher and to the browser's menus. */
export function createCommands(archive: Archive, deps: Deps): Commands {
  const saves = createRunningSaves();

  // The reader is not kept waiting for the server's word: the popup and the library show it when it is there.
  const askServer = reportRejections("asking the server", (captureId: string) =>
    keepAwake(() => takeServedView(captureId, deps)),
  );

  const saveByHand = (tabId: number): Promise<SaveOutcome> =>
    saves.byHand(tabId, async (signal) => {
      const request = { tabId, trigger: "manual", rule: null, signal } as const;
      const outcome = await keepAwake(() => saveCapture(request, deps));
      if (outcome.kind === "saved") askServer(outcome.captureId);
      return outcome;
    });

  const saveUnseen = async (tabId: number): Promise<void> => {
    await markTab(tabId, savingMark());
    await markTab(tabId, outcomeMark(await saveByHand(tabId)));
  };

  const saveIfWatched: Commands["saveIfWatched"] = async (tabId, uri) => {
    let lookAgain = false;
    const outcome = await saves.byRule(tabId, async (signal) => {
      const ready = await keepAwake(() => saveWhenReady({ tabId, uri, signal }, deps));
      lookAgain = ready.lookAgain;
      return ready.outcome;
    });
    if (outcome?.kind === "saved") askServer(outcome.captureId);
    await markVisited(tabId, uri, outcome, deps);
    return { lookAgain };
  };

  const handlers: Handlers = {
    saveTab: async ({ tabId }) => {
      const outcome = await saveByHand(tabId);
      await markTab(tabId, outcomeMark(outcome));
      return outcome;
    },
    cancelSave: async ({ tabId }) => saves.cancel(tabId),
    inspectTab: ({ tabId }) => inspectAndMark(tabId, deps),
    checkResource: ({ resourceId }) => keepAwake(() => checkResource(resourceId, deps)),
    completeImages: ({ captureId }) => keepAwake(() => completeImages(captureId, deps)),
    deleteResource: ({ resourceId }) => deleteResource(archive, resourceId),
    putWatchRule: async ({ rule }) => {
      await putWatchRule(archive, rule);
      await watchOpenTabs(await syncWatcher(deps));
    },
    putWatchRules: async ({ rules }) => {
      await putWatchRules(archive, rules);
      await watchOpenTabs(await syncWatcher(deps));
    },
    putSetting: ({ name, value }) => putSetting(archive, name, value),
    deleteWatchRule: async ({ id }) => {
      await deleteWatchRule(archive, id);
      await syncWatcher(deps);
    },
    importArchive: async ({ blobUri }) => {
      const outcome = await keepAwake(() => importArchive(blobUri, wireImportDeps(archive)));
      await syncWatcher(deps);
      return outcome;
    },
  };

  return { listen: () => listen(handlers, saveIfWatched), saveUnseen, saveIfWatched };
}

function listen(handlers: Handlers, saveIfWatched: Commands["saveIfWatched"]): void {
  const extension = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL("/popup.html")).origin };
  for (const command of Object.keys(handlers) as Command[]) {
    const handle = handlers[command] as (data: unknown) => Promise<never>;
    onMessage(command, async ({ data, sender }: { data: unknown; sender: Sender }) => {
      if (!isOwnPage(sender, extension))
        throw new Error(`${command} is not for ${sender.url ?? "this sender"}`);
      return handle(data);
    });
  }
  onMessage("pageReady", async ({ sender }: { sender: Sender }) => {
    const tab = watchedTab(sender, extension);
    return tab ? saveIfWatched(tab.tabId, tab.uri) : { lookAgain: false };
  });
}
