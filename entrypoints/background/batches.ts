import { addBatch, claimItem, queuedItems } from "../../src/archive/batch-queue.ts";
import { releaseFromTab, requeueOrphans, settleItem } from "../../src/archive/batch-queue.ts";
import { newestCapture } from "../../src/archive/captures.ts";
import type { Archive } from "../../src/archive/open-archive.ts";
import { addAlias, findResourceByCanonicalUri } from "../../src/archive/resources.ts";
import { steerBatch } from "../../src/archive/steer-batch.ts";
import type { Batch, BatchItem } from "../../src/batch/batch.ts";
import { setBatchAlarm } from "../../src/browser/batch-alarm.ts";
import { keepAwake } from "../../src/browser/keep-awake.ts";
import { reportRejections } from "../../src/browser/report-rejections.ts";
import { tabShows } from "../../src/browser/tab-shows.ts";
import { checkResource } from "../../src/jobs/check-resource.ts";
import { BatchRunner, type BatchQueue, type RunBatchesDeps } from "../../src/jobs/run-batches.ts";
import { startBatch } from "../../src/jobs/start-batch.ts";
import { startCheck } from "../../src/jobs/start-check.ts";
import type { Protocol, StartOutcome } from "../../src/messages/protocol.ts";
import type { Deps } from "./deps.ts";

type SaveTab = RunBatchesDeps["saveTab"];

export interface Batches {
  readonly start: (request: Parameters<Protocol["startBatch"]>[0]) => Promise<StartOutcome>;
  readonly startCheck: (request: Parameters<Protocol["startCheck"]>[0]) => Promise<StartOutcome>;
  readonly steer: (request: Parameters<Protocol["steerBatch"]>[0]) => Promise<void>;
  /** Works until no line is left; returns at once when there is none. */
  readonly wake: () => Promise<void>;
}

/** Saving many at once: what the archive holds of it, and who works at it. */
export function createBatches(archive: Archive, deps: Deps, saveTab: SaveTab): Batches {
  const runner = new BatchRunner(wireBatchDeps(archive, deps, saveTab));
  const wake = async (): Promise<void> => {
    const waiting = (await archive.batches.where("state").equals("running").count()) > 0;
    await setBatchAlarm(waiting);
    if (!waiting) return;
    await keepAwake(() => runner.wake());
    await setBatchAlarm((await queuedItems(archive)).length > 0);
  };
  const startDeps = {
    ...deps,
    addBatch: (batch: Batch, items: readonly BatchItem[]) => addBatch(archive, batch, items),
  };
  const wakeDetached = reportRejections("saving many at once", wake);

  return {
    wake,
    async start(request) {
      const outcome = await startBatch(request, startDeps);
      wakeDetached();
      return outcome;
    },
    async startCheck({ resourceIds }) {
      const outcome = await startCheck(resourceIds, startDeps);
      wakeDetached();
      return outcome;
    },
    async steer({ batchId, deed }) {
      await steerBatch(archive, batchId, deed);
      if (deed === "cancel" || deed === "remove") runner.abort(batchId);
      if (deed === "retry") runner.forgetWalls();
      wakeDetached();
    },
  };
}

export function wireBatchDeps(archive: Archive, deps: Deps, saveTab: SaveTab): RunBatchesDeps {
  return {
    ...deps,
    saveTab,
    tabShows,
    findCanonical: (canonicalUri) => findResourceByCanonicalUri(archive, canonicalUri),
    newestCapture: (resourceId) => newestCapture(archive, resourceId),
    addAlias: (resourceId, addressKey) => addAlias(archive, resourceId, addressKey),
    checkNow: (resourceId, cancelled) =>
      checkResource(resourceId, { ...deps, fetchPage: fetchUnlessCancelled(deps, cancelled) }),
    queue: wireQueue(archive, deps),
  };
}

/** A request that was cut short is no look that met no answer: it throws, and nothing is recorded. */
function fetchUnlessCancelled({ fetchPage }: Deps, cancelled: AbortSignal): Deps["fetchPage"] {
  return async (uri) => {
    const page = await fetchPage(uri, cancelled);
    cancelled.throwIfAborted();
    return page;
  };
}

function wireQueue(archive: Archive, { now, marks }: Deps): BatchQueue {
  return {
    requeueOrphans: () => requeueOrphans(archive),
    queued: () => queuedItems(archive),
    claim: (item) => claimItem(archive, item, now()),
    settle: async (item, outcome) => {
      await settleItem(archive, item, outcome);
      if (outcome.kind === "saved") marks.refresh(outcome.resourceId);
    },
    releaseFromTab: (item) => releaseFromTab(archive, item),
  };
}
