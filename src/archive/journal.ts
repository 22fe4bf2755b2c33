import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** A save under way. One that is still there when the background starts was interrupted. */
export interface JournalEntry {
  /** UUID of the save. */
  readonly id: string;
  /** `null` when no tab is behind it, e.g. a recheck. */
  readonly tabId: number | null;
  readonly uri: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly phase: "reading" | "images" | "writing";
  readonly imagesDone: number;
  readonly imagesTotal: number;
}

export type JournalProgress = Partial<Pick<JournalEntry, "phase" | "imagesDone" | "imagesTotal">>;

export async function beginJournal(archive: Archive, entry: JournalEntry): Promise<void> {
  await namingFullStorage(() => archive.journal.put(entry));
}

/** Does nothing when the entry has ended meanwhile, e.g. by a cancel. */
export async function advanceJournal(archive: Archive, id: string, progress: JournalProgress): Promise<void> {
  await namingFullStorage(() => archive.journal.update(id, progress));
}

/** Under which id an attempt to complete a capture's images is noted: there is one at a time. */
export function completionId(captureId: string): string {
  return `complete:${captureId}`;
}

const AWAITED = "served:";

/** Under which id the server's word on a capture is noted as awaited. */
export function awaitedViewId(captureId: string): string {
  return `${AWAITED}${captureId}`;
}

/** The capture whose server was being asked; `null` for a note of anything else. */
export function awaitedCapture(id: string): string | null {
  return id.startsWith(AWAITED) ? id.slice(AWAITED.length) : null;
}

/** The attempt that is under way for a capture; `null` when none is. */
export async function completionOf(archive: Archive, captureId: string): Promise<JournalEntry | null> {
  return (await archive.journal.get(completionId(captureId))) ?? null;
}

export async function endJournal(archive: Archive, id: string): Promise<void> {
  await archive.journal.delete(id);
}

/** Every save that has begun and not ended, oldest first. */
export async function openJournal(archive: Archive): Promise<JournalEntry[]> {
  return await archive.journal.toCollection().sortBy("startedAt");
}
