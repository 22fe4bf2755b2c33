import { openJournal } from "../../archive/journal.ts";
import { useArchive } from "../archive-context.ts";
import { useLiveQuery } from "../use-live-query.ts";
import type { SaveProgress } from "./popup-view.ts";

/** The save that runs in a tab, whoever started it; `null` when none does. */
export function useSaveProgress(tabId: number | null): SaveProgress | null {
  const archive = useArchive();
  const journal = useLiveQuery(() => openJournal(archive), [archive]);
  if (journal.kind !== "ready" || tabId === null) return null;
  return journal.value.find((entry) => entry.tabId === tabId) ?? null;
}
