import type { TabAnswer } from "../browser/read-tab.ts";
import type { TabView } from "../browser/tabs.ts";
import type { PageReading, ReadOptions } from "../fate/page-reading.ts";
import type { AcceptedReading } from "../messages/accept-reading.ts";
import { withFramedArticle, type FrameDeps } from "./framed-article.ts";
import type { Unsupported } from "../messages/protocol.ts";

export interface ReadTabDeps extends FrameDeps {
  readonly viewTab: (tabId: number) => Promise<TabView | null>;
  readonly readTab: (tabId: number, options: ReadOptions) => Promise<TabAnswer>;
  readonly acceptReading: (value: unknown, tabUri: string) => AcceptedReading;
}

export type OpenTab =
  | { readonly kind: "read"; readonly tab: TabView; readonly uri: string; readonly reading: PageReading }
  | { readonly kind: "unsupported"; readonly why: Unsupported; readonly uri: string | null }
  /** The tab went elsewhere or was closed while it was being read. */
  | { readonly kind: "changed" }
  /** The capture script's answer is not of the agreed shape. */
  | { readonly kind: "script-error"; readonly detail: string };

/** Reads what a tab shows now, after everything that must keep us out of it. */
export async function readOpenTab(tabId: number, options: ReadOptions, deps: ReadTabDeps): Promise<OpenTab> {
  const tab = await deps.viewTab(tabId);
  if (!tab) return { kind: "changed" };
  if (tab.incognito) return { kind: "unsupported", why: "private-window", uri: null };
  if (!tab.uri || !/^https?:\/\//i.test(tab.uri))
    return { kind: "unsupported", why: "browser-page", uri: null };
  const answer = await deps.readTab(tabId, options);
  if (answer.kind === "no-access") return { kind: "unsupported", why: "no-access", uri: tab.uri };
  const accepted = deps.acceptReading(answer.value, tab.uri);
  if (!accepted.ok) return { kind: "script-error", detail: accepted.detail };
  const { reading } = accepted;
  if (!isPage(reading)) return { kind: "unsupported", why: "not-html", uri: tab.uri };
  const whole = await withFramedArticle(reading, tabId, options, deps);
  return { kind: "read", tab, uri: reading.uri, reading: whole };
}

/** Browsers show a picture's own address as a page with the picture in it. */
function isPage({ contentType, extraction }: PageReading): boolean {
  if (/^(text\/html|application\/xhtml\+xml)$/i.test(contentType)) return true;
  return /^image\//i.test(contentType) && extraction.kind === "article";
}
