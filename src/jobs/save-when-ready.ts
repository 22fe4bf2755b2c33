import { isHomeAddress } from "../capture/list-page.ts";
import { isContinuation } from "../compare/is-continuation.ts";
import type { SaveOutcome } from "../messages/protocol.ts";
import { matchWatchRules } from "../resource/match-watch-rules.ts";
import type { WatchMatch } from "../resource/match-watch-rules.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import { mayHoldArticle, type GateDeps } from "./may-hold-article.ts";
import { readOpenTab, type OpenTab } from "./read-open-tab.ts";
import { saveOpenTab, type SaveDeps } from "./save-capture.ts";

export interface ReadyPage {
  readonly tabId: number;
  /** Address as the browser names it, never as the page does. */
  readonly uri: string;
  readonly signal: AbortSignal;
}

export interface ReadyOutcome {
  /** `null` when no rule has the page saved. */
  readonly outcome: SaveOutcome | null;
  /** Whether the page may become an article yet: scripts fill many pages late. */
  readonly lookAgain: boolean;
  /** The page as it was read; `null` when it was left alone. */
  readonly open: OpenTab | null;
}

export type ReadyDeps = SaveDeps & GateDeps & { readonly allWatchRules: () => Promise<WatchRule[]> };

/** Milliseconds for which a page may take to fill to what it was. */
const FILLS_IN = 4_000;

const LEFT_ALONE: ReadyOutcome = { outcome: null, lookAgain: false, open: null };

/**
 * A watched page can be read: saves its article if a rule says so. A page is read only where some rule
 * may hold; rules for accounts and words are asked again once it was, and what none of them wants is
 * forgotten before anything of it was written.
 */
export async function saveWhenReady(page: ReadyPage, deps: ReadyDeps): Promise<ReadyOutcome> {
  // Readers see more home pages than articles, and the script that reads a page is two hundred kilobytes.
  if (isHomePage(page.uri)) return LEFT_ALONE;
  const rules = await deps.allWatchRules();
  const { rule, unread } = matchWatchRules(rules, { uri: page.uri, article: null });
  if (!rule && !unread) return LEFT_ALONE;
  // A list may turn into an article under its address: it is looked at again.
  if (!(await mayHoldArticle(page, deps))) return { ...LEFT_ALONE, lookAgain: true };
  const open = await readUnlessFilling(page.tabId, deps);
  const match = matchRead(rules, open);
  if (match && !match.rule) return { outcome: null, lookAgain: !match.excludedBy, open };
  // What holds no article is wanted by nobody; why not is of interest only under a rule for all of a site.
  if (!match && unread) return { outcome: null, lookAgain: isWorthAnotherLook(open), open };
  const id = match?.rule?.id ?? rule?.id ?? null;
  const outcome = await saveOpenTab(
    open,
    { tabId: page.tabId, trigger: "watchlist", rule: id, signal: page.signal },
    deps,
  );
  const lookAgain =
    // The same article may go on below.
    outcome.kind === "saved" ||
    outcome.kind === "already-saved" ||
    (outcome.kind === "refused" && outcome.reason !== "list") ||
    (outcome.kind === "failed" && outcome.cause === "page-changed");
  return { outcome, lookAgain, open };
}

/** Routes behind `#` and anything in the query may name an article. */
function isHomePage(uri: string): boolean {
  const address = URL.parse(uri);
  return address !== null && address.search === "" && address.hash === "" && isHomeAddress(address);
}

/** A page that shows only the beginning of the saved article may be filling: it is read once more, later. */
async function readUnlessFilling(tabId: number, deps: ReadyDeps): Promise<OpenTab> {
  const options = { withPage: true, strict: true } as const;
  const open = await readOpenTab(tabId, options, deps);
  if (open.kind !== "read" || open.reading.extraction.kind !== "article") return open;
  const { article } = open.reading.extraction;
  if (article.nextPages.length > 0 || article.firstPage) return open;
  const { own } = await deps.lookUpArticle(article.canonicalUri);
  const newest = own?.newest;
  if (!newest || !isContinuation(article, newest)) return open;
  await deps.sleep(FILLS_IN);
  return readOpenTab(tabId, options, deps);
}

/** The rules' word on the article that was read; `null` when there is none. */
function matchRead(rules: readonly WatchRule[], open: OpenTab): WatchMatch | null {
  if (open.kind !== "read" || open.reading.extraction.kind !== "article") return null;
  return matchWatchRules(rules, { uri: open.uri, article: open.reading.extraction.article });
}

function isWorthAnotherLook(open: OpenTab): boolean {
  if (open.kind !== "read") return open.kind === "changed";
  const { extraction } = open.reading;
  return extraction.kind === "refused" && extraction.reason !== "list";
}
