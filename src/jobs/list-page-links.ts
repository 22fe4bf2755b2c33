import type { LinkGroup } from "../batch/link-group.ts";
import type { TabAnswer } from "../browser/read-tab.ts";
import type { TabView } from "../browser/tabs.ts";
import type { PageLinks } from "../messages/protocol.ts";

export interface ListLinksDeps {
  readonly viewTab: (tabId: number) => Promise<TabView | null>;
  readonly readLinks: (tabId: number) => Promise<TabAnswer>;
  /** `null` for what is no list of links. */
  readonly acceptLinks: (value: unknown) => readonly LinkGroup[] | null;
}

/** Lists the article links of the page that a tab shows, after everything that must keep us out of it. */
export async function listPageLinks(tabId: number, deps: ListLinksDeps): Promise<PageLinks> {
  const tab = await deps.viewTab(tabId);
  if (!tab) return { kind: "unsupported", why: "page-changed" };
  if (tab.incognito) return { kind: "unsupported", why: "private-window" };
  // Without an address the access that came with the reader's click has ended: the tab went elsewhere.
  if (!tab.uri) return { kind: "unsupported", why: "page-changed" };
  if (!/^https?:\/\//i.test(tab.uri)) return { kind: "unsupported", why: "browser-page" };
  const answer = await deps.readLinks(tabId);
  const groups = answer.kind === "answer" ? deps.acceptLinks(answer.value) : null;
  if (!groups) return { kind: "unsupported", why: "no-access" };
  return { kind: "links", uri: tab.uri, title: tab.title, groups };
}
