import { browser } from "wxt/browser";
import { deleteResource } from "../../src/archive/delete-resource.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { deleteWatchRule, putWatchRule, putWatchRules } from "../../src/archive/watch-rules.ts";
import { putSetting } from "../../src/archive/settings.ts";
import { keepAwake } from "../../src/browser/keep-awake.ts";
import { reportRejections } from "../../src/browser/report-rejections.ts";
import { readLinks } from "../../src/browser/read-links.ts";
import { watchOpenTabs } from "../../src/browser/watcher-registration.ts";
import { listPageLinks } from "../../src/jobs/list-page-links.ts";
import { checkNow } from "../../src/jobs/check-now.ts";
import { completeImages } from "../../src/jobs/complete-images.ts";
import { importArchive } from "../../src/jobs/import-archive.ts";
import { lookElsewhere } from "../../src/jobs/look-elsewhere.ts";
import { saveElsewhere } from "../../src/jobs/save-elsewhere.ts";
import { syncWatcher } from "../../src/jobs/sync-watcher.ts";
import { acceptLinks } from "../../src/messages/accept-links.ts";
import { onMessage } from "../../src/messages/messenger.ts";
import type { FromPages, Protocol } from "../../src/messages/protocol.ts";
import { isOwnPage, watchedTab, type Sender } from "../../src/messages/sender.ts";
import { dismissBanner, openBannersCopy } from "./removed-banner.ts";
import { createBatches } from "./batches.ts";
import { wireImportDeps, type Deps } from "./deps.ts";
import { inspectAndMark } from "./mark-page.ts";
import { createDigests, type Digests } from "./digest.ts";
import { createRechecks, type Rechecks } from "./rechecks.ts";
import { createRunningCompletions } from "./running-completions.ts";
import { createRunningSaves } from "./running-saves.ts";
import { createTabSaves, type TabSaves } from "./tab-saves.ts";

type Command = Exclude<keyof Protocol, FromPages>;
type Handlers = {
  [C in Command]: (data: Parameters<Protocol[C]>[0]) => Promise<ReturnType<Protocol[C]>>;
};

export interface Commands extends Pick<TabSaves, "saveUnseen" | "saveIfWatched" | "askServerAgain"> {
  /** Registers every listener. Must run before the background's first `await`. */
  readonly listen: () => void;
  /** Goes on with what many-at-once saves are left, if any. */
  readonly wakeBatches: () => Promise<void>;
  readonly rechecks: Rechecks;
  readonly digests: Digests;
}

/** The background's answers to our own pages, to the watcher and to the browser's menus. */
export function createCommands(archive: Archive, deps: Deps): Commands {
  const saves = createRunningSaves();
  const tabSaves = createTabSaves(deps, saves);
  const rechecks = createRechecks(archive, deps);
  const wakeRechecks = reportRejections("rechecks", rechecks.wake);
  const digests = createDigests(archive, deps);
  const batches = createBatches(archive, deps, tabSaves.saveForList);
  const completions = createRunningCompletions();
  const handlers: Handlers = {
    saveTab: ({ tabId }) => tabSaves.saveByHand(tabId),
    cancelSave: async ({ tabId }) => saves.cancel(tabId),
    inspectTab: ({ tabId }) => inspectAndMark(tabId, deps),
    checkResource: ({ resourceId }) => keepAwake(() => checkNow(resourceId, deps)),
    lookElsewhere: ({ resourceId }) => keepAwake(() => lookElsewhere(resourceId, deps)),
    saveElsewhere: ({ resourceId }) => keepAwake(() => saveElsewhere(resourceId, deps)),
    completeImages: ({ captureId }) =>
      completions.run(captureId, (signal) => keepAwake(() => completeImages({ captureId, signal }, deps))),
    cancelComplete: async ({ captureId }) => completions.cancel(captureId),
    deleteResource: ({ resourceId }) =>
      deps.marks.afterRemoval(resourceId, () => deleteResource(archive, resourceId)),
    putWatchRule: async ({ rule }) => {
      await putWatchRule(archive, rule);
      await watchOpenTabs(await syncWatcher(deps));
    },
    putWatchRules: async ({ rules }) => {
      await putWatchRules(archive, rules);
      await watchOpenTabs(await syncWatcher(deps));
    },
    putSetting: async (change) => {
      await putSetting(archive, change);
      if (change.name === "recheck") wakeRechecks();
      await digests.heed(change);
    },
    deleteWatchRule: async ({ id }) => {
      await deleteWatchRule(archive, id);
      await syncWatcher(deps);
    },
    importArchive: async ({ blobUri }) => {
      const outcome = await keepAwake(() => importArchive(blobUri, wireImportDeps(archive)));
      await syncWatcher(deps);
      deps.marks.refresh(null);
      return outcome;
    },
    listPageLinks: ({ tabId }) => listPageLinks(tabId, { viewTab: deps.viewTab, readLinks, acceptLinks }),
    startBatch: batches.start,
    startCheck: batches.startCheck,
    steerBatch: batches.steer,
  };

  return {
    listen: () => listen(handlers, tabSaves, deps),
    saveUnseen: tabSaves.saveUnseen,
    saveIfWatched: tabSaves.saveIfWatched,
    askServerAgain: tabSaves.askServerAgain,
    wakeBatches: batches.wake,
    ...{ rechecks, digests },
  };
}

function listen(handlers: Handlers, { saveIfWatched }: TabSaves, deps: Deps): void {
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
  const onBanner = (word: "openCopy" | "dismissBanner", act: typeof openBannersCopy): void => {
    onMessage(word, async ({ sender }: { sender: Sender }) => {
      const tab = watchedTab(sender, extension);
      if (tab) await act(tab.uri, deps);
    });
  };
  onBanner("openCopy", openBannersCopy);
  onBanner("dismissBanner", dismissBanner);
}
