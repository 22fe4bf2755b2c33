import { addressKey } from "../resource/canonical-uri.ts";
import type { EvidenceDeps } from "./collect-evidence.ts";
import { heardLater } from "./heard-later.ts";
import type { KnownArticleDeps } from "./known-article.ts";
import type { ReadTabDeps } from "./read-open-tab.ts";

/** What a save asks that does not depend on what the page says. */
type AheadDeps = Pick<ReadTabDeps, "viewTab" | "readTab"> & Pick<EvidenceDeps, "settings"> & KnownArticleDeps;

/**
 * Asks the archive while the page is being read: for the settings, and for the article under the tab's
 * address, which most articles have for their own. An answer serves once, and an article that has another
 * address is looked up anew; what is saved meanwhile is found by `commitCapture`, which looks again.
 * A page that is to be kept out of is not asked about.
 */
export function lookAhead<Deps extends AheadDeps>(deps: Deps): Deps {
  const articles = new Map<string, ReturnType<AheadDeps["lookUpArticle"]>>();
  let settings: ReturnType<AheadDeps["settings"]> | null = null;
  let shown = "";
  const ask = (key: string): void => {
    articles.clear();
    articles.set(key, heardLater(deps.lookUpArticle(key)));
    settings = heardLater(deps.settings());
  };
  return {
    ...deps,
    viewTab: async (tabId) => {
      const tab = await deps.viewTab(tabId);
      shown = tab?.uri ?? "";
      return tab;
    },
    readTab: (tabId, options) => {
      // The page first: its work is the longer.
      const reading = deps.readTab(tabId, options);
      ask(addressKey(shown));
      return reading;
    },
    lookUpArticle: (canonicalUri) => {
      const answer = articles.get(canonicalUri);
      articles.clear();
      return answer ?? deps.lookUpArticle(canonicalUri);
    },
    settings: () => {
      const answer = settings;
      settings = null;
      return answer ?? deps.settings();
    },
  };
}
