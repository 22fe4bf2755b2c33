import type { Article } from "../capture/article.ts";
import type { Capture } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import { compareVersions } from "../compare/compare-versions.ts";
import { asFarAsRead } from "../fate/as-far-as-read.ts";
import { confirmVerdict } from "../fate/confirm-verdict.ts";
import { evidenceOfReading } from "../fate/evidence-of-reading.ts";
import type { Verdict } from "../fate/fate.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import type { PageReading } from "../fate/page-reading.ts";
import type { TabState } from "../messages/protocol.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { growthSince } from "./grown-page.ts";
import { knownArticle, type KnownArticleDeps } from "./known-article.ts";
import { asGrown, asShownPage } from "./shown-page.ts";
import { readOpenTab, type OpenTab, type ReadTabDeps } from "./read-open-tab.ts";
import type { ObservationDeps } from "./record-observation.ts";
import { recordVisit } from "./record-visit.ts";
import { timeMapOf } from "./time-map.ts";
import { watchState, type WatchDeps } from "./watch-state.ts";

export interface InspectDeps extends ReadTabDeps, ObservationDeps, WatchDeps, KnownArticleDeps {
  /** Version of this extension. */
  readonly extractor: string;
  readonly findResourceByAddress: (addressKey: string) => Promise<OriginalResource | null>;
  /** An article saved at another host of the same site, under the same path. */
  readonly findSister: (addressKey: string) => Promise<OriginalResource | null>;
  /** Remembers another address that leads to a saved article: a notice in its place names nothing else. */
  readonly addAlias: (resourceId: string, addressKey: string) => Promise<void>;
  readonly capturesOf: (resourceId: string) => Promise<Capture[]>;
  readonly servedViewsOf: (resourceId: string) => Promise<ServedView[]>;
}

type PageState = Extract<TabState, { kind: "page" }>;

/** Says what the popup shows of a tab: saved or not, and what the page shows against the saved copy. */
export async function inspectTab(tabId: number, deps: InspectDeps): Promise<TabState> {
  const open = await readOpenTab(tabId, { withPage: false, strict: false }, deps);
  if (open.kind === "unsupported" && open.uri === null) return { kind: "unsupported", why: open.why };
  if (open.kind === "unsupported") return inspectUnread(open.uri as string, open.why, deps);
  if (open.kind !== "read") return { kind: "unsupported", why: "unreadable" };
  const { reading, uri } = open;
  const base: PageState = {
    kind: "page",
    uri,
    title: titleOf(reading),
    watch: await watchState({ uri, article: articleOf(reading) }, deps),
    ...{ resourceId: null, captureId: null, verdict: null, edit: null },
    readable: readableOf(reading),
    settling: reading.settling ?? false,
    frameOrigins: (reading.bodyFrames ?? []).slice(0, 1).map(deps.originOf),
  };
  const resource = await findResource(reading, deps);
  if (!resource) return base;
  await deps.addAlias(resource.id, addressKey(reading.uri));
  return judgePage(tabId, base, open, resource, deps);
}

/**
 * A page that does not let us in may still have a saved copy: an empty 404 and a dead host both show
 * as the browser's own error page, so nothing is said of the original.
 */
async function inspectUnread(
  uri: string,
  why: Extract<TabState, { kind: "unsupported" }>["why"],
  deps: InspectDeps,
): Promise<TabState> {
  const key = addressKey(uri);
  const resource = (await deps.findResourceByAddress(key)) ?? (await deps.findSister(key));
  if (!resource) return { kind: "unsupported", why };
  const newest = (await deps.capturesOf(resource.id)).at(-1);
  const evidence = { via: "page", requestedUri: resource.uri, finalUri: uri, status: null } as const;
  return {
    kind: "page",
    uri,
    title: resource.title ?? "",
    watch: await watchState({ uri, article: null }, deps),
    resourceId: resource.id,
    captureId: newest?.id ?? null,
    verdict: judgeFate(
      { ...evidence, extraction: null, signals: null },
      newest ? [{ ...newest, canonicalUri: resource.canonicalUri }] : [],
    ),
    edit: null,
    readable: "no-text",
  };
}

async function judgePage(
  tabId: number,
  base: PageState,
  open: Extract<OpenTab, { kind: "read" }>,
  resource: OriginalResource,
  deps: InspectDeps,
): Promise<PageState> {
  const { reading } = open;
  const captures = await deps.capturesOf(resource.id);
  const saved = timeMapOf(resource, captures, await deps.servedViewsOf(resource.id));
  const newestPage = captures.findLast((capture) => capture.via === "page") ?? null;
  const { extraction } = reading;
  const grown =
    extraction.kind === "article" && growthSince(newestPage, reading, extraction.article) === "grown";
  const timeMap = grown ? asGrown(saved, extraction.article) : asShownPage(saved, extraction);
  const evidence = evidenceOfReading(reading, resource.uri, deps.extractor);
  const seen = asFarAsRead(evidence, timeMap);
  const judged = judgeFate(seen.evidence, seen.mementos);
  const verdict = confirmVerdict(
    judged,
    await deps.observationsOf(resource.id),
    { now: deps.now() },
    captures,
  );
  const pageHtml = () => pageInItsPlace(tabId, reading, deps);
  await recordVisit({ resource, open, evidence, verdict, pageHtml }, deps);
  const compared = newestPage ?? captures.at(-1);
  return {
    ...base,
    // A notice has no headline of its own: the reader wants to know what was there.
    title: resource.title ?? base.title,
    resourceId: resource.id,
    captureId: compared?.id ?? null,
    grown,
    verdict,
    edit: compared ? editOf(verdict, compared, reading) : null,
  };
}

/** The HTML of a page that was read before, if the tab still shows it. */
async function pageInItsPlace(
  tabId: number,
  reading: PageReading,
  deps: ReadTabDeps,
): Promise<string | null> {
  const again = await readOpenTab(tabId, { withPage: true, strict: false }, deps);
  if (again.kind !== "read" || again.reading.uri !== reading.uri) return null;
  return again.reading.signals.notice?.notice === reading.signals.notice?.notice
    ? again.reading.pageHtml
    : null;
}

function editOf(verdict: Verdict, capture: Capture, reading: PageReading): PageState["edit"] {
  if (verdict.fate !== "edited" || reading.extraction.kind !== "article") return null;
  const { added, removed } = compareVersions(capture, reading.extraction.article);
  return { added, removed };
}

async function findResource(reading: PageReading, deps: InspectDeps): Promise<OriginalResource | null> {
  const { extraction } = reading;
  const identity = extraction.kind === "article" ? extraction.article.canonicalUri : null;
  const named =
    (identity && (await deps.findResourceByAddress(identity))) ||
    (await deps.findResourceByAddress(addressKey(reading.uri)));
  if (named) return named;
  // A notice tells nothing of itself: the address must do.
  if (extraction.kind === "refused") return deps.findSister(addressKey(reading.uri));
  return (await knownArticle(extraction.article, deps))?.resource ?? null;
}

function articleOf({ extraction }: PageReading): Article | null {
  return extraction.kind === "article" ? extraction.article : null;
}

function titleOf({ extraction, signals }: PageReading): string {
  return (extraction.kind === "article" && extraction.article.title) || signals.documentTitle;
}

function readableOf({ extraction, signals, status }: PageReading): PageState["readable"] {
  if (signals.notice || (status !== null && status >= 400)) return "notice";
  return extraction.kind === "article" ? true : extraction.reason;
}
