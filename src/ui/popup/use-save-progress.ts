import { openJournal } from "../../archive/journal.ts";
import { useArchive } from "../archive-context.ts";
import { useLiveQuery } from "../use-live-query.ts";
import type { SaveProgress } from "./popup-view.ts";

/**
 * The save that runs in a tab, whoever started it; `null` when none does. One of a page that the tab
 * has left since is not told of: it would stand under another page's title.
 * @param uri the page that the tab shows; `null` while it is not known
 */
export function useSaveProgress(tabId: number | null, uri: string | null): SaveProgress | null {
  const archive = useArchive();
  const journal = useLiveQuery(() => openJournal(archive), [archive]);
  if (journal.kind !== "ready" || tabId === null) return null;
  const here = (saved: string) => uri === null || withoutFragment(saved) === withoutFragment(uri);
  return journal.value.find((entry) => entry.tabId === tabId && here(entry.uri)) ?? null;
}

function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/s, "");
}
