import type { FetchedPage } from "../browser/fetch-page.ts";
import type { Article } from "../capture/article.ts";
import type { Capture, Payload } from "../capture/capture.ts";
import { sha256 } from "../capture/payload-digest.ts";
import { SAME_MOMENT } from "../capture/served-view.ts";
import type { AgreementVerdict, ServedArticle, ServedView } from "../capture/served-view.ts";
import { asFarAsRead } from "../fate/as-far-as-read.ts";
import { judgeAgreement } from "../fate/judge-agreement.ts";
import type { Settings } from "../settings/settings.ts";
import { siteKey } from "../pace/site-key.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import { requestUri } from "../resource/request-uri.ts";
import type { SiteGate } from "./site-gate.ts";
import { withFurtherPages } from "./check-resource.ts";
import { readFetched } from "./read-fetched.ts";

export interface ServedViewDeps {
  readonly now: () => Date;
  readonly settings: () => Promise<Settings>;
  readonly getCapture: (id: string) => Promise<Capture | null>;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly fetchPage: (uri: string) => Promise<FetchedPage>;
  readonly servedViewsOf: (resourceId: string) => Promise<ServedView[]>;
  readonly gate: SiteGate;
  readonly addServedView: (view: ServedView, body: Payload | null) => Promise<unknown>;
  /** Notes of answers that are awaited; a dead background leaves them behind. */
  readonly awaitedViews: {
    readonly begin: (captureId: string, uri: string) => Promise<void>;
    readonly end: (captureId: string) => Promise<void>;
  };
}

/** Milliseconds after a capture within which its server is still asked: later, much may have happened. */
const STILL_ASKED = 60 * 60_000;

/**
 * Right after a page was captured, asks its server for the same address and keeps the answer beside the
 * capture: a second witness, and the copy that later checks compare with. Only where the reader granted
 * the host and did not switch it off, and the site did not ask for peace; `null` otherwise.
 */
export async function takeServedView(captureId: string, deps: ServedViewDeps): Promise<ServedView | null> {
  const capture = await askable(captureId, deps);
  if (!capture) return null;
  await deps.awaitedViews.begin(captureId, capture.provenance.finalUri);
  try {
    return await keepAnswer(capture, deps);
  } finally {
    await deps.awaitedViews.end(captureId);
  }
}

/**
 * The same for a capture whose answer was awaited when the background died: asked once more, unless the
 * answer is there or an hour has passed. `servedAt` says when it was asked in truth.
 */
export async function takeAwaitedView(captureId: string, deps: ServedViewDeps): Promise<ServedView | null> {
  const capture = await askable(captureId, deps);
  if (!capture || age(capture, deps.now()) > STILL_ASKED) return null;
  const views = await deps.servedViewsOf(capture.resourceId);
  return views.some(({ id }) => id === captureId) ? null : keepAnswer(capture, deps);
}

async function askable(captureId: string, deps: ServedViewDeps): Promise<Capture | null> {
  const { askServer } = await deps.settings();
  const capture = askServer ? await deps.getCapture(captureId) : null;
  if (capture?.via !== "page") return null;
  const uri = capture.provenance.finalUri;
  if (isPrivateTarget(uri)) return null;
  if ((await deps.missingOrigins([deps.originOf(uri)])).length > 0) return null;
  const site = siteKey(uri);
  await deps.gate.learn([site]);
  return deps.gate.wantsPeace(site) ? null : capture;
}

function age({ capturedAt }: Capture, now: Date): number {
  return now.getTime() - Date.parse(capturedAt);
}

async function keepAnswer(capture: Capture, deps: ServedViewDeps): Promise<ServedView> {
  const uri = requestUri(capture.provenance.finalUri);
  const { view, body } = await deps.gate.ask(siteKey(uri), "ourselves", async () =>
    describeAnswer(capture, await deps.fetchPage(uri), deps),
  );
  await deps.addServedView(view, body);
  return view;
}

async function describeAnswer(
  capture: Capture,
  page: FetchedPage,
  deps: ServedViewDeps,
): Promise<{ view: ServedView; body: Payload | null }> {
  const requestedUri = requestUri(capture.provenance.finalUri);
  const now = deps.now();
  const first = readFetched(requestedUri, page, now);
  const { evidence, charset } = await withFurtherPages(first, [capture], deps);
  const compared = asFarAsRead(evidence, [capture]);
  const agreement = judgeAgreement(compared.mementos[0] ?? capture, compared.evidence);
  const verdict = atItsTime(agreement, age(capture, now));
  const body = page.kind === "answered" ? await bodyPayload(page) : null;
  const view: ServedView = {
    id: capture.id,
    resourceId: capture.resourceId,
    servedAt: now.toISOString(),
    requestedUri,
    finalUri: evidence.finalUri,
    status: evidence.status ?? 0,
    headers: page.kind === "answered" ? (page.headers ?? []) : [],
    bodyDigest: body?.digest ?? null,
    charset,
    ...verdict,
    article: evidence.extraction?.kind === "article" ? articleOf(evidence.extraction.article, verdict) : null,
  };
  return { view, body };
}

/** Equal texts agree however late; another text that came late is no witness of the moment. */
function atItsTime(verdict: AgreementVerdict, late: number): AgreementVerdict {
  if (verdict.agreement !== "disagrees" || late <= SAME_MOMENT) return verdict;
  return { ...verdict, agreement: "unknown", ground: "asked-late" };
}

/** Another article, a wall long enough to pass for one, or a later text is nothing to compare with later. */
function articleOf(article: Article, { added, ground }: AgreementVerdict): ServedArticle | null {
  if (added === null || ground === "asked-late") return null;
  const { title, author, outlet, publishedAt, text, publisher, stated } = article;
  const pictures = article.images.map(({ uri }) => uri);
  return { title, author, outlet, publishedAt, text, pictures, publisher, ...(stated ? { stated } : {}) };
}

/** The bytes as they came. Their charset is noted apart, since a header may lie about it. */
async function bodyPayload({
  bytes,
  contentType,
}: Extract<FetchedPage, { kind: "answered" }>): Promise<Payload> {
  const mediaType =
    /^\s*([a-z0-9.+-]+\/[a-z0-9.+-]+)/i.exec(contentType ?? "")?.[1] ?? "application/octet-stream";
  return { digest: await sha256(bytes), mediaType: mediaType.toLowerCase(), bytes };
}
