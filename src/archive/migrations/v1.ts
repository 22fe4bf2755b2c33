import type Dexie from "dexie";

/**
 * `[lastCapturedAt+id]` lets the library page through articles that were saved in the same
 * millisecond. `aliases` is multi-entry: any address leads to its article without a scan.
 */
export function migrateToV1(database: Dexie): void {
  database.version(1).stores({
    resources: "id, &canonicalUri, *aliases, lastCapturedAt, [lastCapturedAt+id]",
    captures: "id, resourceId, [resourceId+capturedAt]",
    servedViews: "id, resourceId",
    lateImages: "[captureId+uri+fetchedAt], captureId",
    observations: "id, resourceId, [resourceId+observedAt], fate, observedAt",
    probes: "host, probedAt",
    payloads: "digest",
    payloadChunks: "[digest+index]",
    payloadUses: "[digest+captureId], captureId",
    watchRules: "id",
    settings: "name",
    journal: "id",
    batches: "id, state, createdAt",
    batchItems: "[batchId+position], [batchId+state], state, resourceId, outcome.resourceId",
    rechecks: "resourceId, dueAt, plannedAt, host, lacks",
    sitePaces: "site",
    digests: "id",
  });
}
