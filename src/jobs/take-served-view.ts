import type { FetchedPage } from "../browser/fetch-page.ts";
import type { Article } from "../capture/article.ts";
import type { Capture, Payload } from "../capture/capture.ts";
import { sha256 } from "../capture/payload-digest.ts";
import type { AgreementVerdict, ServedArticle, ServedView } from "../capture/served-view.ts";
import { judgeAgreement } from "../fate/judge-agreement.ts";
import type { Settings } from "../settings/settings.ts";
import { readFetched, withFurtherPages } from "./check-resource.ts";

export interface ServedViewDeps {
  readonly now: () => Date;
  readonly settings: () => Promise<Settings>;
  readonly getCapture: (id: string) => Promise<Capture | null>;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  readonly fetchPage: (uri: string) => Promise<FetchedPage>;
  readonly addServedView: (view: ServedView, body: Payload | null) => Promise<unknown>;
}

/**
 * Right after a page was captured, asks its server for the same address and keeps the answer beside the
 * capture: a second witness, and the copy that later checks compare with. Only where the reader granted
 * the host and did not switch it off; `null` otherwise.
 */
export async function takeServedView(captureId: string, deps: ServedViewDeps): Promise<ServedView | null> {
  const { askServer } = await deps.settings();
  const capture = askServer ? await deps.getCapture(captureId) : null;
  if (capture?.via !== "page") return null;
  const uri = capture.provenance.finalUri;
  if ((await deps.missingOrigins([deps.originOf(uri)])).length > 0) return null;
  const page = await deps.fetchPage(uri);
  const { view, body } = await describeAnswer(capture, page, deps);
  await deps.addServedView(view, body);
  return view;
}

async function describeAnswer(
  capture: Capture,
  page: FetchedPage,
  deps: ServedViewDeps,
): Promise<{ view: ServedView; body: Payload | null }> {
  const requestedUri = capture.provenance.finalUri;
  const now = deps.now();
  const first = readFetched(requestedUri, page, now);
  const { evidence, charset } = await withFurtherPages(first, [capture], deps);
  const verdict = judgeAgreement(capture, evidence);
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

/** Another article, or a wall long enough to pass for one, is nothing to compare with later. */
function articleOf(article: Article, { added }: AgreementVerdict): ServedArticle | null {
  if (added === null) return null;
  const { title, author, outlet, publishedAt, text } = article;
  return { title, author, outlet, publishedAt, text };
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
