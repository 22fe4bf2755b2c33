import type Dexie from "dexie";
import type { Table } from "dexie";
import type { Batch, BatchItem } from "../batch/batch.ts";
import type { Capture } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import type { LateImage } from "../capture/late-image.ts";
import type { Observation } from "../fate/observation.ts";
import type { Probe } from "../fate/probe.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import type { SettingChange } from "../settings/settings.ts";
import type { SitePace } from "../pace/site-pace.ts";
import type { DigestRow } from "./digests.ts";
import type { JournalEntry } from "./journal.ts";
import type { Recheck } from "./rechecks.ts";

/** Version of the newest migration. A database with a higher one is read, never written. */
export const SCHEMA_VERSION = 1;

/** How a payload's bytes are kept. `identity` for media that is compressed already. */
export type StoredEncoding = "identity" | "gzip";

/** What is known of a payload without reading its bytes. */
export interface PayloadMeta {
  /** `sha256:<64 lower-case hex>` of the bytes before compression. */
  readonly digest: string;
  readonly mediaType: string;
  readonly encoding: StoredEncoding;
  /** Number of rows in `payloadChunks`; 0 for an empty payload kept as it is. */
  readonly chunks: number;
}

/** A run of a payload's stored (possibly compressed) bytes. */
export interface PayloadChunk {
  readonly digest: string;
  /** 0, 1, 2 … without gaps. */
  readonly index: number;
  readonly data: Uint8Array;
}

/** Says that a capture or an observation names a payload, so that deleting another leaves the bytes alone. */
export interface PayloadUse {
  readonly digest: string;
  /** Id of the capture, or of the observation that keeps a notice's page. */
  readonly captureId: string;
}

/** One choice of the reader. What was never touched has no row. */
export type SettingRow = SettingChange;

export interface ArchiveTables {
  readonly resources: Table<OriginalResource, string>;
  readonly captures: Table<Capture, string>;
  /** What servers sent beside captures, under the captures' ids. */
  readonly servedViews: Table<ServedView, string>;
  readonly lateImages: Table<LateImage, [string, string, string]>;
  readonly observations: Table<Observation, string>;
  /** What sites answer to addresses that cannot exist, by host. Not exported: it can be asked anew. */
  readonly probes: Table<Probe, string>;
  readonly payloads: Table<PayloadMeta, string>;
  readonly payloadChunks: Table<PayloadChunk, [string, number]>;
  readonly payloadUses: Table<PayloadUse, [string, string]>;
  readonly watchRules: Table<WatchRule, string>;
  readonly settings: Table<SettingRow, string>;
  readonly journal: Table<JournalEntry, string>;
  readonly batches: Table<Batch, string>;
  readonly batchItems: Table<BatchItem, [string, number]>;
  readonly rechecks: Table<Recheck, string>;
  /** How sites have dealt with our requests, under their registered domains. */
  readonly sitePaces: Table<SitePace, string>;
  /** One row while the reader wants digests, none otherwise. Not exported. */
  readonly digests: Table<DigestRow, string>;
}

export type Archive = Dexie & ArchiveTables;
