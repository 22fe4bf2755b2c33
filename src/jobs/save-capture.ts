import type { ImageRequest } from "../browser/fetch-image.ts";
import type { Article } from "../capture/article.ts";
import type { ClockZone } from "../capture/capture-evidence.ts";
import type { Capture, Provenance, Trigger } from "../capture/capture.ts";
import type { ImageAnswer } from "../capture/image-answer.ts";
import { lacksImages, missingImages, type LateImage } from "../capture/late-image.ts";
import { payloadDigest } from "../capture/payload-digest.ts";
import { evidenceOfReading } from "../fate/evidence-of-reading.ts";
import { judgeFate } from "../fate/judge-fate.ts";
import type { PageReading } from "../fate/page-reading.ts";
import type { FailureCause, SaveOutcome } from "../messages/protocol.ts";
import { bylineChanges } from "../compare/byline-changes.ts";
import { readOf } from "../compare/same-content.ts";
import { addressKey, resourceIdFor } from "../resource/canonical-uri.ts";
import { buildCaptureRecord, type CaptureRecord } from "./capture-record.ts";
import { collectEvidence, type EvidenceDeps } from "./collect-evidence.ts";
import { collectImages } from "./collect-images.ts";
import { joinPages, type JoinDeps } from "./join-pages.ts";
import { knownArticle, type KnownArticleDeps } from "./known-article.ts";
import { growthSince } from "./grown-page.ts";
import { heardLater } from "./heard-later.ts";
import { lookAhead } from "./look-ahead.ts";
import type { OpenTab } from "./read-open-tab.ts";
import { readSettledTab, type SettleDeps } from "./read-settled-tab.ts";
import { throttleProgress } from "./throttle-progress.ts";

export interface SaveRequest {
  readonly tabId: number;
  readonly trigger: Extract<Trigger, "manual" | "watchlist">;
  /** Id of the watch rule that fired. */
  readonly rule: string | null;
  /** Ends the save; nothing of it is kept. */
  readonly signal: AbortSignal;
}

export interface SaveDeps extends SettleDeps, EvidenceDeps, KnownArticleDeps, JoinDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  /** Version of this extension. */
  readonly extractor: string;
  readonly userAgent: string;
  readonly zoneAt: (moment: Date) => ClockZone;
  /** Asks for one image, in the tab where the host is not granted. Rejects only when cancelled. */
  readonly fetchImage: (request: ImageRequest) => Promise<ImageAnswer>;
  /** Remembers another address that leads to a saved article. */
  readonly addAlias: (resourceId: string, addressKey: string) => Promise<void>;
  /** Pictures that came after these captures. */
  readonly lateImagesOf: (captureIds: readonly string[]) => Promise<LateImage[]>;
  readonly journal: SaveJournal;
  /** Writes everything in one transaction or nothing. */
  readonly commitCapture: (
    record: CaptureRecord,
  ) => Promise<{ kind: "captured" | "revisit"; captureId: string }>;
  /** Re-reads and re-hashes what was written; says what is wrong with it otherwise. */
  readonly verifyCapture: (captureId: string) => Promise<true | string>;
  readonly isStorageFull: (error: unknown) => boolean;
}

/** Notes of a save under way: the popup shows them, and a dead background leaves them behind. */
export interface SaveJournal {
  readonly begin: (id: string, tabId: number, uri: string, imagesTotal: number) => Promise<void>;
  readonly advance: (id: string, phase: "images" | "writing", imagesDone: number) => Promise<void>;
  readonly end: (id: string) => Promise<void>;
}

/** Saves the article that a tab shows. "Saved" is answered only after the record was read back. */
export async function saveCapture(request: SaveRequest, given: SaveDeps): Promise<SaveOutcome> {
  const deps = lookAhead(given);
  const strict = request.trigger === "watchlist";
  const open = await readSettledTab(request.tabId, { withPage: true, strict }, request.signal, deps);
  return request.signal.aborted ? { kind: "cancelled" } : saveOpenTab(open, request, deps);
}

/** Saves the article of a tab that was read already. */
export async function saveOpenTab(open: OpenTab, request: SaveRequest, deps: SaveDeps): Promise<SaveOutcome> {
  if (open.kind === "changed") return failed("page-changed", "The tab was closed or went elsewhere.");
  if (open.kind === "script-error") return failed("script-error", open.detail);
  if (open.kind === "unsupported") return { kind: "unsupported", why: open.why };
  const { reading } = open;
  if (reading.signals.notice || isErrorStatus(reading.status)) {
    const verdict = judgeFate(evidenceOfReading(reading, reading.uri), []);
    if (verdict.fate !== "unchanged") return { kind: "refused-notice", verdict };
  }
  if (reading.extraction.kind === "refused")
    return { kind: "refused", reason: reading.extraction.reason, frameOrigins: frameOrigins(reading, deps) };
  const article = await joinPages(reading.extraction.article, reading.uri, deps);
  return saveArticle(reading, article, request, deps);
}

/** What would let us into the frame that seems to hold the article. */
export function frameOrigins({ bodyFrames = [] }: PageReading, deps: Pick<SaveDeps, "originOf">): string[] {
  return bodyFrames.slice(0, 1).map(deps.originOf);
}

/** An error page may hold text enough to pass for an article. */
function isErrorStatus(status: number | null): boolean {
  return status !== null && status >= 400;
}

async function saveArticle(
  reading: PageReading,
  found: Article,
  request: SaveRequest,
  deps: SaveDeps,
): Promise<SaveOutcome> {
  try {
    const [known, digest, ownId] = await Promise.all([
      knownArticle(found, deps),
      payloadDigest(found.title, found.text),
      resourceIdFor(found.canonicalUri),
    ]);
    const article = { ...found, canonicalUri: known?.resource.canonicalUri ?? found.canonicalUri };
    const resourceId = known?.resource.id ?? ownId;
    const newest = known?.newest ?? null;
    if (newest && isSaved(newest, digest, article, deps) && !(await worthRepeating(newest, request, deps))) {
      await deps.addAlias(resourceId, addressKey(reading.uri));
      return await answer("already-saved", newest, deps);
    }
    const growth = growthSince(newest, reading, article);
    // Nobody asked for what a page's scripts make of an article that was kept as it came.
    if (newest && growth === "other" && request.trigger === "watchlist")
      return await answer("already-saved", newest, deps);
    const continues = growth === "grown" ? (newest?.id ?? null) : null;
    return await writeArticle({ reading, article, resourceId, digest, continues }, request, deps);
  } catch (error) {
    if (request.signal.aborted) return { kind: "cancelled" };
    return failed(deps.isStorageFull(error) ? "storage-full" : "storage-error", String(error));
  }
}

/** Whether the newest copy says the same: words, and what is certain beside them. */
function isSaved(newest: Capture, digest: string, article: Article, { extractor }: SaveDeps): boolean {
  const pictures = article.images.map(({ uri }) => uri);
  const read = { ...article, pictures, extractor };
  return newest.payloadDigest === digest && bylineChanges(readOf(newest), read).length === 0;
}

/** A reader who saves again may want the images that could not be had last time. */
async function worthRepeating(newest: Capture, { trigger }: SaveRequest, deps: SaveDeps): Promise<boolean> {
  return trigger === "manual" && (await stillMissing(newest, deps)) > 0;
}

interface Found {
  readonly reading: PageReading;
  readonly article: Article;
  readonly resourceId: string;
  readonly digest: string;
  /** The capture that this one makes fuller. */
  readonly continues: string | null;
}

/** The journal's note is taken away while the record is read back: either may come first. */
async function writeArticle(found: Found, request: SaveRequest, deps: SaveDeps): Promise<SaveOutcome> {
  const saveId = deps.newId();
  const written = await writeJournalled(saveId, found, request, deps).catch(async (error: unknown) => {
    await deps.journal.end(saveId);
    throw error;
  });
  const [outcome] = await Promise.all([
    answer(written.kind === "captured" ? "saved" : "already-saved", written.capture, deps),
    deps.journal.end(saveId),
  ]);
  return outcome;
}

/** The journal's note is not waited for before the record is written: the archive was asked for it first. */
async function writeJournalled(saveId: string, found: Found, request: SaveRequest, deps: SaveDeps) {
  const { images } = found.article;
  const noted = heardLater(deps.journal.begin(saveId, request.tabId, found.reading.uri, images.length));
  const written = await writeRecord(saveId, found, request, deps);
  await noted;
  return written;
}

async function writeRecord(saveId: string, found: Found, request: SaveRequest, deps: SaveDeps) {
  const { reading, article } = found;
  const evidence = await collectEvidence(request.tabId, request.trigger, reading, deps);
  const collected = await collectWithProgress(found, request, saveId, deps);
  request.signal.throwIfAborted();
  const record = await buildCaptureRecord({
    ...collected,
    ...evidence,
    article,
    resourceId: found.resourceId,
    payloadDigest: found.digest,
    continues: found.continues,
    id: deps.newId(),
    capturedAt: deps.now().toISOString(),
    via: "page",
    trigger: request.trigger,
    rule: request.rule,
    pageHtml: reading.pageHtml,
    provenance: provenanceOf(found, deps),
  });
  request.signal.throwIfAborted();
  const { kind, captureId } = await deps.commitCapture(record);
  return { kind, capture: { ...record.capture, id: captureId } };
}

/** Where images took so long that a reader was told of them, they are told of the writing too. */
async function collectWithProgress(found: Found, request: SaveRequest, saveId: string, deps: SaveDeps) {
  const { signal, tabId } = request;
  const { images } = found.article;
  const progress = throttleProgress((done) => deps.journal.advance(saveId, "images", done));
  try {
    const collected = await collectImages(images, found.reading.uri, {
      askForImage: (uri, referer) => deps.fetchImage({ uri, referer, tabId, signal }),
      onProgress: progress.note,
      signal,
    });
    if (await progress.stop()) await deps.journal.advance(saveId, "writing", images.length);
    return collected;
  } finally {
    await progress.stop();
  }
}

async function answer(
  kind: "saved" | "already-saved",
  capture: Capture,
  deps: Pick<SaveDeps, "verifyCapture" | "lateImagesOf">,
): Promise<SaveOutcome> {
  const verified = await deps.verifyCapture(capture.id);
  if (verified !== true) return failed("storage-error", verified);
  return {
    kind,
    resourceId: capture.resourceId,
    captureId: capture.id,
    images: capture.images.length,
    missingImages: await stillMissing(capture, deps),
    pageKept: capture.pageDigest !== null,
    partial: capture.partial,
  };
}

async function stillMissing(capture: Capture, deps: Pick<SaveDeps, "lateImagesOf">): Promise<number> {
  if (!lacksImages(capture)) return 0;
  return missingImages(capture, await deps.lateImagesOf([capture.id])).length;
}

function provenanceOf({ reading, article }: Found, deps: SaveDeps): Provenance {
  return {
    requestedUri: reading.uri,
    finalUri: reading.uri,
    status: reading.status,
    charset: reading.charset,
    publisher: article.publisher,
    extractor: deps.extractor,
    userAgent: deps.userAgent,
    clock: deps.zoneAt(deps.now()),
  };
}

function failed(cause: FailureCause, detail: string): SaveOutcome {
  return { kind: "failed", cause, detail };
}
