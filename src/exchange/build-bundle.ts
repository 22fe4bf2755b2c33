import * as v from "valibot";
import type { Capture } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import type { LateImage } from "../capture/late-image.ts";
import type { Observation } from "../fate/observation.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import type { WatchRule } from "../resource/watch-rule.ts";
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  captureSchema,
  lateImageSchema,
  observationSchema,
  payloadSchema,
  resourceSchema,
  servedViewSchema,
  watchRuleSchema,
} from "./bundle-format.ts";
import type { BundlePayload } from "./bundle-format.ts";

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** What an export is made of. Rows come in the order in which they are written. */
export interface BundleSource {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  /** Program and version, e.g. `Ironpot 0.1.0`. */
  readonly generator: string;
  readonly resources: Rows<OriginalResource>;
  readonly captures: Rows<Capture>;
  readonly servedViews?: Rows<ServedView>;
  readonly lateImages: Rows<LateImage>;
  readonly observations: Rows<Observation>;
  readonly payloads: Rows<BundlePayload>;
  readonly watchRules: Rows<WatchRule>;
}

/**
 * The export as parts of one JSON text, a row each, so that an archive larger than memory can be
 * written. The same rows always give the same bytes.
 */
export async function* bundleParts(source: BundleSource): AsyncGenerator<string> {
  const { exportedAt, generator } = source;
  const head = JSON.stringify({ format: BUNDLE_FORMAT, version: BUNDLE_VERSION, exportedAt, generator });
  yield head.slice(0, -1);
  yield* tableParts("resources", resourceSchema, source.resources);
  yield* tableParts("captures", captureSchema, source.captures);
  yield* tableParts("servedViews", servedViewSchema, source.servedViews ?? []);
  yield* tableParts("lateImages", lateImageSchema, source.lateImages);
  yield* tableParts("observations", observationSchema, source.observations);
  yield* tableParts("payloads", payloadSchema, source.payloads);
  yield* tableParts("watchRules", watchRuleSchema, source.watchRules);
  yield "\n}\n";
}

async function* tableParts(
  name: string,
  schema: v.GenericSchema,
  rows: Rows<unknown>,
): AsyncGenerator<string> {
  let separator = "\n";
  yield `,\n${JSON.stringify(name)}:[`;
  for await (const row of rows) {
    yield `${separator}${JSON.stringify(inFieldOrder(schema, row))}`;
    separator = ",\n";
  }
  yield "\n]";
}

/**
 * Fields in the order of the schema, whoever built the row. What does not fit is written all the
 * same: an export leaves nothing out.
 */
function inFieldOrder(schema: v.GenericSchema, row: unknown): unknown {
  return v.safeParse(schema, row).output;
}
