import { browser } from "wxt/browser";

const WATCHER = "watch";
const WATCHER_FILE = "/watch.js";

/**
 * Has the watcher run on exactly these match patterns, all of them granted. With none, no script of
 * ours runs on any page.
 */
export async function registerWatcher(matches: readonly string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [WATCHER] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [WATCHER] });
    return;
  }
  const script = {
    id: WATCHER,
    js: [WATCHER_FILE],
    matches: [...matches],
    runAt: "document_idle" as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (!sameSet(registered.matches ?? [], matches))
    await browser.scripting.updateContentScripts([script]);
}

/**
 * Starts the watcher in the tabs that are open already, for a rule that was just switched on: a
 * registration acts on later page loads only. The watcher waits until its page is looked at.
 */
export async function watchOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  const results = await Promise.allSettled(
    tabs
      .filter((tab) => tab.id !== undefined && !tab.incognito)
      .map((tab) => watchOnceSeen({ tabId: tab.id as number })),
  );
  // A tab that shows the browser's own error page cannot be watched, which keeps no other from it.
  for (const result of results)
    if (result.status === "rejected") console.info("Ironpot: a tab is not watched", result.reason);
}

async function watchOnceSeen(target: { readonly tabId: number }): Promise<void> {
  await browser.scripting.executeScript({
    target,
    func: () => {
      (globalThis as { ironpotOnceSeen?: true }).ironpotOnceSeen = true;
    },
  });
  await browser.scripting.executeScript({ target, files: [WATCHER_FILE] });
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
