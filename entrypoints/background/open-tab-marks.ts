import { markTab } from "../../src/browser/action-badge.ts";
import { reportRejections } from "../../src/browser/report-rejections.ts";
import { viewedTabs } from "../../src/browser/tabs.ts";
import { findSaved, recogniseResource, type RecogniseDeps } from "../../src/jobs/recognise-address.ts";
import { plainMark, recognisedMark } from "./outcome-mark.ts";

/**
 * Keeps the marks true of tabs that stand open while something becomes known of their article: a look
 * from the background, a save in another tab, an import, its deletion. Only tabs whose address we may
 * know are found: those of granted sites, and those in which the reader clicked.
 */
export interface OpenTabMarks {
  /** More is known of this article, or (`null`) of many. Nobody waits for it. */
  readonly refresh: (resourceId: string | null) => void;
  /** Has the marks taken away of an article that `remove` deletes. */
  readonly afterRemoval: (resourceId: string, remove: () => Promise<void>) => Promise<void>;
}

export function createOpenTabMarks(deps: RecogniseDeps): OpenTabMarks {
  const refresh = async (resourceId: string | null): Promise<void> => {
    for (const { id, uri } of await viewedTabs()) {
      const saved = await findSaved(uri, deps);
      if (!saved || (resourceId !== null && saved.id !== resourceId)) continue;
      await markTab(id, recognisedMark(recogniseResource(saved)), uri);
    }
  };
  return {
    refresh: reportRejections("marks of open tabs", refresh),
    async afterRemoval(resourceId, remove) {
      const tabs = [];
      for (const tab of await viewedTabs())
        if ((await findSaved(tab.uri, deps))?.id === resourceId) tabs.push(tab);
      await remove();
      for (const { id, uri } of tabs) await markTab(id, plainMark(), uri);
    },
  };
}
