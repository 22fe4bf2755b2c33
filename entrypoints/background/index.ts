import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { openArchive } from "../../src/archive/open-archive.ts";
import { onManagedPolicyChanged } from "../../src/browser/managed-policy.ts";
import { reportRejections } from "../../src/browser/report-rejections.ts";
import { watchOpenTabs } from "../../src/browser/watcher-registration.ts";
import { recoverJournal } from "../../src/jobs/recover-journal.ts";
import { syncWatcher } from "../../src/jobs/sync-watcher.ts";
import { BATCH_ALARM } from "../../src/browser/batch-alarm.ts";
import { DIGEST_ALARM } from "../../src/browser/digest-alarm.ts";
import { RECHECK_ALARM } from "../../src/browser/recheck-alarm.ts";
import { createCommands } from "./commands.ts";
import { wireDeps } from "./deps.ts";
import { installMenu, SAVE_MENU } from "./save-menu.ts";
import { endUnfinishedMarks } from "./unfinished-marks.ts";
import { wireJournalRecovery } from "./journal-recovery.ts";

export default defineBackground(() => {
  const archive = openArchive();
  const deps = wireDeps(archive);
  const commands = createCommands(archive, deps);
  commands.listen();

  const saveUnseen = reportRejections("save", commands.saveUnseen);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SAVE_MENU && tab?.id !== undefined) saveUnseen(tab.id);
  });
  browser.commands.onCommand.addListener(
    reportRejections("keyboard command", async (command: string) => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (command === "save-now" && tab?.id !== undefined) await commands.saveUnseen(tab.id);
    }),
  );

  browser.runtime.onInstalled.addListener(reportRejections("install", installMenu));
  const sync = reportRejections("watcher registration", () => syncWatcher(deps));
  browser.runtime.onStartup.addListener(sync);
  onManagedPolicyChanged(sync);
  browser.permissions.onRemoved.addListener(sync);
  browser.permissions.onAdded.addListener(
    reportRejections("permission grant", async () => {
      await watchOpenTabs(await syncWatcher(deps));
      await commands.rechecks.accessGiven();
      commands.digests.listen();
      await commands.digests.wake();
    }),
  );
  const wakeBatches = reportRejections("saving many at once", commands.wakeBatches);
  const wakeRechecks = reportRejections("rechecks", commands.rechecks.wake);
  const wakeDigests = reportRejections("digest", commands.digests.wake);
  commands.digests.listen();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BATCH_ALARM) wakeBatches();
    if (name === RECHECK_ALARM) wakeRechecks();
    if (name === DIGEST_ALARM) wakeDigests();
  });
  const startedAt = new Date();
  reportRejections("start", async () => {
    await endUnfinishedMarks();
    await recoverJournal(wireJournalRecovery(archive, startedAt, commands));
    await syncWatcher(deps);
  })();
  reportRejections("rechecks", commands.rechecks.start)();
  wakeBatches();
  wakeDigests();
});
