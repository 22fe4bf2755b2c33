import type { ImageRequest } from "../browser/fetch-image.ts";
import type { FetchedPage } from "../browser/fetch-page.ts";
import type { Article } from "../capture/article.ts";
import type { ClockZone } from "../capture/capture-evidence.ts";
import type { Capture } from "../capture/capture.ts";
import type { ImageAnswer } from "../capture/image-answer.ts";
import { payloadDigest } from "../capture/payload-digest.ts";
import type { ServedView } from "../capture/served-view.ts";
import { asFarAsRead } from "../fate/as-far-as-read.ts";
import { confirmVerdict } from "../fate/confirm-verdict.ts";
import type { Evidence, Memento } from "../fate/evidence.ts";
import type { Verdict } from "../fate/fate.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import { needsFrontPage, needsProbe } from "../fate/needs-probe.ts";
import { relateToProbe } from "../fate/probe.ts";
import type { CheckOutcome } from "../messages/protocol.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { requestUri } from "../resource/request-uri.ts";
import { buildCaptureRecord, type CaptureRecord } from "./capture-record.ts";
import { collectImages } from "./collect-images.ts";
import { readImageFile } from "./image-file.ts";
import { joinPages, type JoinDeps } from "./join-pages.ts";
import { probeSite, skeletonOf, withFrontPage, type ProbeDeps } from "./probe-site.ts";
import { readFetched, type Fetched } from "./read-fetched.ts";
import { timeMapOf } from "./time-map.ts";
import { weighAgainstSave, type WeighDeps } from "./weigh-against-save.ts";
import { recordObservation, type ObservationDeps } from "./record-observation.ts";

export interface CheckDeps extends ObservationDeps, ProbeDeps, WeighDeps {
  readonly extractor: string;
  readonly userAgent: string;
  readonly zoneAt: (moment: Date) => ClockZone;
  readonly findResource: (id: string) => Promise<OriginalResource | null>;
  readonly capturesOf: (resourceId: string) => Promise<Capture[]>;
  readonly servedViewsOf: (resourceId: string) => Promise<ServedView[]>;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly fetchPage: (uri: string, cancelled?: AbortSignal) => Promise<FetchedPage>;
  /** Asks for one image. */
  readonly fetchImage: (request: ImageRequest) => Promise<ImageAnswer>;
  readonly commitCapture: (record: CaptureRecord) => Promise<unknown>;
}

/**
 * Goes back to the original without cookies or referrer, judges it against the captures and records
 * the observation. A changed text becomes a new capture before the observation that speaks of it.
 */
export async function checkResource(resourceId: string, deps: CheckDeps): Promise<CheckOutcome> {
  const resource = await deps.findResource(resourceId);
  if (!resource) return { kind: "unknown-resource" };
  if (isPrivateTarget(resource.uri)) return { kind: "private-network" };
  const origins = await deps.missingOrigins([deps.originOf(resource.uri)]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  const captures = await deps.capturesOf(resourceId);
  const uri = requestUri(resource.uri);
  const page = await deps.fetchPage(uri);
  const read = readFetched(uri, page, deps.now());
  const first = { ...read, evidence: await readImageFile(read.evidence, page, captures, deps.now()) };
  const fetched = await withFurtherPages(first, captures, deps);
  const servedViews = await deps.servedViewsOf(resource.id);
  const timeMap = timeMapOf(resource, captures, servedViews);
  const compared = asFarAsRead({ ...fetched.evidence, extractor: deps.extractor }, timeMap);
  const judged = await judgeAnswer(compared.evidence, compared.mementos, fetched.html, deps);
  const history = await deps.observationsOf(resourceId);
  const verdict = confirmVerdict(
    await weighAgainstSave(judged, { captures, servedViews, history, timeMap }, deps),
    history,
    { now: deps.now(), serverTime: fetched.evidence.serverTime, via: "fetch" },
    timeMap,
  );
  try {
    await keepNewVersion(resource, fetched, verdict, captures, deps);
    const source = async () => fetched.html;
    const observation = await recordObservation(resourceId, fetched.evidence, verdict, source, deps);
    return { kind: "checked", verdict, observedAt: observation.observedAt };
  } catch (error) {
    // The reader may have deleted the article while its original was being asked for.
    if (!(await deps.findResource(resourceId))) return { kind: "unknown-resource" };
    throw error;
  }
}

/** Judges an answer; where the page alone does not tell, with what the site answers for an impossible address. */
async function judgeAnswer(
  evidence: Evidence,
  timeMap: readonly Memento[],
  html: string | null,
  deps: ProbeDeps,
): Promise<Verdict> {
  const verdict = judgeFate(evidence, timeMap);
  if (html === null || timeMap.length === 0 || !needsProbe(evidence, verdict)) return verdict;
  const probe = await probeSite(evidence.requestedUri, deps);
  if (!probe) return verdict;
  const page = skeletonOf(html, evidence.finalUri);
  const relation = relateToProbe(page, probe);
  const asked = needsFrontPage(evidence, relation) ? await withFrontPage(probe, deps) : probe;
  return judgeFate({ ...evidence, probe: relateToProbe(page, asked) }, timeMap);
}

/** An article is compared as it was saved: with all of its pages, or with the first alone. */
export async function withFurtherPages(
  first: Fetched,
  captures: readonly Capture[],
  deps: JoinDeps,
): Promise<Fetched> {
  const { evidence } = first;
  const { extraction } = evidence;
  if (extraction?.kind !== "article" || !isPaged(extraction.article)) return first;
  const savedWhole = captures.some((capture) => capture.partial !== "pages-missing");
  if (captures.length > 0 && !savedWhole) return first;
  const article = await joinPages(extraction.article, evidence.finalUri, deps);
  // Half an article beside a whole one would read as an edit: nothing can be said.
  if (article.partial === "pages-missing" && savedWhole)
    return { ...first, evidence: { ...evidence, status: 0, extraction: null, signals: null } };
  return { ...first, evidence: { ...evidence, extraction: { kind: "article", article } } };
}

function isPaged({ nextPages, firstPage }: Article): boolean {
  return nextPages.length > 0 || Boolean(firstPage);
}

async function keepNewVersion(
  resource: OriginalResource,
  fetched: Fetched,
  verdict: Verdict,
  captures: readonly Capture[],
  deps: CheckDeps,
): Promise<void> {
  const { extraction } = fetched.evidence;
  if (verdict.fate !== "edited" || extraction?.kind !== "article") return;
  const { article } = extraction;
  const digest = await payloadDigest(article.title, article.text);
  if (captures.at(-1)?.payloadDigest === digest && !changedBesideWords(verdict)) return;
  const { signal } = new AbortController();
  const collected = await collectImages(article.images, fetched.evidence.finalUri, {
    askForImage: (uri, referer) => deps.fetchImage({ uri, referer, tabId: null, signal }),
    onProgress: () => {},
    signal,
  });
  const record = await buildCaptureRecord({
    ...collected,
    ...identityOf(resource, article),
    id: deps.newId(),
    capturedAt: deps.now().toISOString(),
    via: "fetch",
    trigger: "recheck",
    rule: null,
    payloadDigest: digest,
    pageHtml: fetched.html,
    provenance: {
      requestedUri: fetched.evidence.requestedUri,
      finalUri: fetched.evidence.finalUri,
      status: fetched.evidence.status,
      charset: fetched.charset,
      publisher: article.publisher,
      extractor: deps.extractor,
      userAgent: deps.userAgent,
      clock: deps.zoneAt(deps.now()),
    },
  });
  await deps.commitCapture({ ...record, mustBeKnown: true });
}

/** Such a version has the words, and so the digest, of the one before. */
function changedBesideWords({ grounds }: Verdict): boolean {
  return ["author-changed", "time-changed", "images-changed"].some((ground) => grounds.includes(ground));
}

/** The new version belongs to the resource it was asked for, whatever address its page claims. */
function identityOf(resource: OriginalResource, article: Article): { resourceId: string; article: Article } {
  return { resourceId: resource.id, article: { ...article, canonicalUri: resource.canonicalUri } };
}
