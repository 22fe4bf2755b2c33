import { beginDigests, digestState, endDigests, takeDigest } from "../../src/archive/digests.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { setDigestAlarm } from "../../src/browser/digest-alarm.ts";
import { clearNote, mayNotify, notify, onNoteClicked } from "../../src/browser/notifications.ts";
import { reportRejections } from "../../src/browser/report-rejections.ts";
import { showOwnPage } from "../../src/browser/show-own-page.ts";
import { tellDigest, type DigestDeps } from "../../src/jobs/tell-digest.ts";
import type { SettingChange } from "../../src/settings/settings.ts";
import { libraryLink } from "../../src/ui/library-link.ts";
import type { Deps } from "./deps.ts";
import { digestNote } from "./digest-note.ts";

export interface Digests {
  /** At each start, at the alarm, and after the reader chose: tells what is due and sets the next alarm. */
  readonly wake: () => Promise<void>;
  /** The reader chose something; what does not concern digests is left alone. */
  readonly heed: (change: SettingChange) => Promise<void>;
  /** Registers the listener for clicks, where the browser lets us. Synchronous. */
  readonly listen: () => void;
}

/** The daily digest: what the archive holds of it, and what wakes it. */
export function createDigests(archive: Archive, deps: Deps): Digests {
  const digestDeps = wireDigestDeps(archive, deps);
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => setDigestAlarm(await tellDigest(digestDeps));
  const wake = (): Promise<void> => (running ??= run().finally(() => (running = null)));
  const onClick = reportRejections("notification", openDigest);
  return {
    wake,
    async heed(change) {
      if (change.name === "notify")
        await (change.value ? beginDigests(archive, deps.now()) : endDigests(archive));
      if (change.name !== "notify" && change.name !== "digestHour") return;
      await running;
      await wake();
    },
    listen: () => onNoteClicked(onClick),
  };
}

export function wireDigestDeps(archive: Archive, { now, settings }: Deps): DigestDeps {
  return {
    ...{ now, settings, mayNotify },
    digestState: () => digestState(archive),
    takeDigest: (hour, moment) => takeDigest(archive, hour, moment),
    tell: (digest) => notify(digestNote(digest)),
  };
}

/** The notification says in its id from when on the library lists: the background may have died meanwhile. */
async function openDigest(id: string): Promise<void> {
  const [, since] = /^digest (\S+)$/.exec(id) ?? [];
  if (since === undefined) return;
  await showOwnPage(libraryLink({ kind: "changes", since }));
  await clearNote(id);
}
