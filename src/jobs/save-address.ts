import type { ImageRequest } from "../browser/fetch-image.ts";
import type { FetchedPage } from "../browser/fetch-page.ts";
import type { ItemOutcome } from "../batch/item-outcome.ts";
import type { Article } from "../capture/article.ts";
import type { ImageAnswer } from "../capture/image-answer.ts";
import type { Capture } from "../capture/capture.ts";
import { payloadDigest } from "../capture/payload-digest.ts";
import type { Evidence } from "../fate/evidence.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import { landingOf } from "../fate/landing.ts";
import { addressKey, resourceIdFor } from "../resource/canonical-uri.ts";
import { isPrivateTarget } from "../resource/is-private-target.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { requestUri } from "../resource/request-uri.ts";
import { buildCaptureRecord, type CaptureRecord } from "./capture-record.ts";
import { readFetched, type Fetched } from "./read-fetched.ts";
import { collectImages } from "./collect-images.ts";

export interface SaveAddressDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly extractor: string;
  readonly userAgent: string;
  readonly originOf: (uri: string) => string;
  readonly missingOrigins: (origins: readonly string[]) => Promise<string[]>;
  /** Aborting ends the request itself. */
  readonly fetchPage: (uri: string, cancelled: AbortSignal) => Promise<FetchedPage>;
  readonly fetchImage: (request: ImageRequest) => Promise<ImageAnswer>;
  readonly findCanonical: (canonicalUri: string) => Promise<OriginalResource | null>;
  readonly newestCapture: (resourceId: string) => Promise<Capture | null>;
  /** Remembers another address of a saved article. */
  readonly addAlias: (resourceId: string, addressKey: string) => Promise<void>;
  readonly commitCapture: (record: CaptureRecord) => Promise<{ captureId: string }>;
  readonly verifyCapture: (captureId: string) => Promise<true | string>;
}

interface AddressRequest {
  readonly uri: string;
  /** Called right before the site is asked. */
  readonly onRequest: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Saves the article at an address without opening it: the site is asked as a check asks it, without
 * cookies or referrer, and only where the reader gave access. An article that turns out to be saved
 * under another address is left as it is.
 * @throws the signal's reason when cancelled; what the archive throws
 */
export async function saveAddress(request: AddressRequest, deps: SaveAddressDeps): Promise<ItemOutcome> {
  if (isPrivateTarget(request.uri)) return { kind: "private-network" };
  const origins = await deps.missingOrigins([deps.originOf(request.uri)]);
  if (origins.length > 0) return { kind: "permission-needed", origins };
  request.signal.throwIfAborted();
  await request.onRequest();
  const uri = requestUri(request.uri);
  const page = await deps.fetchPage(uri, request.signal);
  request.signal.throwIfAborted();
  if (page.kind === "no-answer") return { kind: "failed", cause: "no-answer", detail: page.detail };
  const fetched = readFetched(uri, page, deps.now());
  const { extraction } = fetched.evidence;
  if (mayStandForAnother(fetched.evidence)) {
    const { fate, cause, notice } = judgeFate(fetched.evidence, []);
    if (fate !== "unchanged" && (cause || notice)) return { kind: "notice", cause, notice };
  }
  if (!extraction) return { kind: "refused", reason: "not-html" };
  if (extraction.kind === "refused") return { kind: "refused", reason: extraction.reason };
  return keepArticle(extraction.article, fetched, request, deps);
}

/** An error, a notice, or a redirect to something that is no article. */
function mayStandForAnother({ signals, status, extraction, requestedUri, finalUri }: Evidence): boolean {
  if (signals?.notice || (status ?? 0) >= 400) return true;
  return extraction?.kind !== "article" && landingOf(requestedUri, finalUri) !== "same";
}

async function keepArticle(
  article: Article,
  fetched: Fetched,
  request: AddressRequest,
  deps: SaveAddressDeps,
): Promise<ItemOutcome> {
  const known = await deps.findCanonical(article.canonicalUri);
  const newest = known && (await deps.newestCapture(known.id));
  if (known && newest) {
    await deps.addAlias(known.id, addressKey(request.uri));
    return describe("already-saved", newest);
  }
  const record = await recordOf(article, fetched, request, deps);
  request.signal.throwIfAborted();
  const { captureId } = await deps.commitCapture(record);
  const verified = await deps.verifyCapture(captureId);
  if (verified !== true) return { kind: "failed", cause: "storage-error", detail: verified };
  return describe("saved", { ...record.capture, id: captureId });
}

async function recordOf(
  article: Article,
  { evidence, html, charset }: Fetched,
  { signal }: AddressRequest,
  deps: SaveAddressDeps,
): Promise<CaptureRecord> {
  const collected = await collectImages(article.images, evidence.finalUri, {
    askForImage: (image, referer) => deps.fetchImage({ uri: image, referer, tabId: null, signal }),
    onProgress: () => {},
    signal,
  });
  const { extractor, userAgent } = deps;
  const { requestedUri, finalUri, status } = evidence;
  return buildCaptureRecord({
    ...collected,
    article,
    resourceId: await resourceIdFor(article.canonicalUri),
    payloadDigest: await payloadDigest(article.title, article.text),
    id: deps.newId(),
    capturedAt: deps.now().toISOString(),
    ...{ via: "fetch", trigger: "manual", rule: null, pageHtml: html },
    provenance: {
      ...{ requestedUri, finalUri, status, charset, extractor, userAgent },
      publisher: article.publisher,
    },
  });
}

/** A capture as a line of a batch tells of it. */
export function describe(kind: "saved" | "already-saved", capture: Capture): ItemOutcome {
  const missingImages = capture.images.filter(({ digest }) => digest === null).length;
  return {
    ...{ kind, resourceId: capture.resourceId, captureId: capture.id },
    ...{ title: capture.title, missingImages },
  };
}
