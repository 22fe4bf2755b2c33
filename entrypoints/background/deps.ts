import { browser } from "wxt/browser";
import { allWatchRules } from "../../src/archive/watch-rules.ts";
import { capturesOf, getCapture } from "../../src/archive/captures.ts";
import { commitCapture } from "../../src/archive/commit-capture.ts";
import { BundleConflictError, importBundle } from "../../src/archive/import-bundle.ts";
import {
  advanceJournal,
  awaitedViewId,
  beginJournal,
  completionId,
  endJournal,
} from "../../src/archive/journal.ts";
import { commitLateImages, lateImagesOf } from "../../src/archive/late-images.ts";
import { appendObservation, observationsOf } from "../../src/archive/observations.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { readPayload } from "../../src/archive/payloads.ts";
import { probeOf, putProbe } from "../../src/archive/probes.ts";
import { verifyCapture } from "../../src/archive/read-back.ts";
import { addAlias, findResource, findResourceByAddress, findSister } from "../../src/archive/resources.ts";
import { addServedView, servedViewsOf } from "../../src/archive/served-views.ts";
import { readSettings } from "../../src/archive/settings.ts";
import { settleOpenedLines } from "../../src/archive/settle-opened-lines.ts";
import { lookUpArticle } from "../../src/archive/look-up-article.ts";
import { StorageFullError } from "../../src/archive/storage-error.ts";
import { askArchive } from "../../src/browser/ask-archive.ts";
import { zoneAt } from "../../src/browser/clock-zone.ts";
import { browserAsk } from "../../src/browser/browser-ask.ts";
import { fetchImage } from "../../src/browser/fetch-image.ts";
import { createRefererRules } from "../../src/browser/referer-rules.ts";
import { fetchPage } from "../../src/browser/fetch-page.ts";
import { readBlob } from "../../src/browser/read-blob.ts";
import { readManagedPolicy } from "../../src/browser/managed-policy.ts";
import { missingOrigins, originOf } from "../../src/browser/permissions.ts";
import { readFrames } from "../../src/browser/read-frames.ts";
import { readFrameArticles } from "../../src/browser/read-frame.ts";
import { pageVouches } from "../../src/browser/page-vouches.ts";
import { readTab } from "../../src/browser/read-tab.ts";
import { takeScreenshot } from "../../src/browser/take-screenshot.ts";
import { viewTab } from "../../src/browser/tabs.ts";
import { registerWatcher } from "../../src/browser/watcher-registration.ts";
import type { CheckNowDeps } from "../../src/jobs/check-now.ts";
import type { CompleteDeps, CompletionJournal } from "../../src/jobs/complete-images.ts";
import type { ImportDeps } from "../../src/jobs/import-archive.ts";
import type { InspectDeps } from "../../src/jobs/inspect-tab.ts";
import { hearRetries } from "../../src/jobs/hear-retries.ts";
import type { LookDeps } from "../../src/jobs/look-elsewhere.ts";
import type { SaveElsewhereDeps } from "../../src/jobs/save-elsewhere.ts";
import type { GateDeps } from "../../src/jobs/may-hold-article.ts";
import type { SaveDeps, SaveJournal } from "../../src/jobs/save-capture.ts";
import type { SyncDeps } from "../../src/jobs/sync-watcher.ts";
import { parseManagedRules } from "../../src/exchange/parse-managed-rules.ts";
import type { TellListsDeps } from "../../src/jobs/tell-lists.ts";
import type { ServedViewDeps } from "../../src/jobs/take-served-view.ts";
import { acceptFrames } from "../../src/messages/accept-frames.ts";
import { acceptReading } from "../../src/messages/accept-reading.ts";
import type { WatchRule } from "../../src/resource/watch-rule.ts";
import { createOpenTabMarks, type OpenTabMarks } from "./open-tab-marks.ts";
import { wireGate } from "./site-gate.ts";

export type Deps = { readonly marks: OpenTabMarks } & SaveDeps &
  InspectDeps &
  CheckNowDeps &
  SyncDeps &
  CompleteDeps &
  ServedViewDeps &
  LookDeps &
  SaveElsewhereDeps &
  TellListsDeps &
  GateDeps;

/** Binds the archive and the browser to what the jobs ask for. */
export function wireDeps(archive: Archive): Deps {
  const ask = browserAsk(async () => (await readSettings(archive)).throughProxy);
  const refererRules = createRefererRules();
  const gate = wireGate(archive);
  const now = (): Date => new Date();
  const marks = createOpenTabMarks({
    findResourceByAddress: (address) => findResourceByAddress(archive, address),
    findSister: (address) => findSister(archive, address),
  });
  return {
    ...{ now, gate, marks },
    newId: () => crypto.randomUUID(),
    extractor: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    ...{ zoneAt, readFrames, acceptFrames, takeScreenshot },
    ...{ viewTab, pageVouches, readTab, acceptReading, missingOrigins, originOf, registerWatcher },
    fetchPage: hearRetries({
      fetchPage: (uri, cancelled) => fetchPage(uri, ask, cancelled),
      ...{ gate, now },
    }),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    readFrameArticles,
    fetchImage: (request) => fetchImage(request, ask, refererRules),
    askArchive: (request) => askArchive(request, ask),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    findResource: (id) => findResource(archive, id),
    findResourceByAddress: (address) => findResourceByAddress(archive, address),
    addAlias: (resourceId, address) => addAlias(archive, resourceId, address),
    findSister: (address) => findSister(archive, address),
    lookUpArticle: (canonicalUri) => lookUpArticle(archive, canonicalUri),
    random: Math.random,
    readPayload: (digest) => readPayload(archive, digest),
    probeOf: (host) => probeOf(archive, host),
    putProbe: (probe) => putProbe(archive, probe),
    capturesOf: (resourceId) => capturesOf(archive, resourceId),
    servedViewsOf: (resourceId) => servedViewsOf(archive, resourceId),
    addServedView: (view, body) => addServedView(archive, view, body),
    settings: () => readSettings(archive),
    settleOpenedLines: (addresses, outcome) => settleOpenedLines(archive, addresses, outcome),
    getCapture: (id) => getCapture(archive, id),
    lateImagesOf: (captureIds) => lateImagesOf(archive, captureIds),
    commitLateImages: (captureId, late) => commitLateImages(archive, captureId, late),
    observationsOf: (resourceId) => observationsOf(archive, resourceId),
    appendObservation: async (observation, page) => {
      await appendObservation(archive, observation, page);
      marks.refresh(observation.resourceId);
    },
    commitCapture: (record) => commitCapture(archive, record),
    verifyCapture: (captureId) => verifyCapture(archive, captureId),
    isStorageFull: (error) => error instanceof StorageFullError,
    allWatchRules: async () => [...(await managedRules()), ...(await allWatchRules(archive))],
    journal: wireJournal(archive),
    completion: wireCompletion(archive),
    awaitedViews: {
      begin: (captureId, uri) => beginNote(archive, awaitedViewId(captureId), uri, 0),
      end: (captureId) => endJournal(archive, awaitedViewId(captureId)),
    },
  };
}

/** Read anew each time: a policy changes whenever the organisation likes. */
async function managedRules(): Promise<readonly WatchRule[]> {
  return parseManagedRules(await readManagedPolicy()).rules;
}

function wireJournal(archive: Archive): SaveJournal {
  return {
    begin: (id, tabId, uri, imagesTotal) =>
      beginJournal(archive, {
        ...{ id, tabId, uri, imagesTotal },
        startedAt: new Date().toISOString(),
        phase: "images",
        imagesDone: 0,
      }),
    advance: (id, phase, imagesDone) => advanceJournal(archive, id, { phase, imagesDone }),
    end: (id) => endJournal(archive, id),
  };
}

/** Notes work that no tab waits for. */
function beginNote(archive: Archive, id: string, uri: string, imagesTotal: number): Promise<void> {
  const startedAt = new Date().toISOString();
  return beginJournal(archive, {
    id,
    tabId: null,
    uri,
    startedAt,
    phase: "images",
    imagesDone: 0,
    imagesTotal,
  });
}

function wireCompletion(archive: Archive): CompletionJournal {
  return {
    begin: (captureId, uri, total) => beginNote(archive, completionId(captureId), uri, total),
    advance: (captureId, imagesDone) => advanceJournal(archive, completionId(captureId), { imagesDone }),
    end: (captureId) => endJournal(archive, completionId(captureId)),
  };
}

export function wireImportDeps(archive: Archive): ImportDeps {
  return {
    readBlob,
    importBundle: (bundle) => importBundle(archive, bundle),
    conflictOf: (error) =>
      error instanceof BundleConflictError ? { place: error.place, reason: error.reason } : null,
    isStorageFull: (error) => error instanceof StorageFullError,
  };
}
