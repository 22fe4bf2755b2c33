import { isOpen } from "../capture/late-image.ts";
import type { Bundle } from "./bundle-format.ts";

/** Why a bundle cannot be taken, and where. */
export interface BundleFault {
  /** A path such as `captures[3].payloadDigest`. */
  readonly place: string;
  readonly reason: string;
}

/** What a schema cannot say: ids are unique, and what is named is there. */
export function checkReferences(bundle: Bundle): BundleFault | null {
  for (const fault of faultsOf(bundle)) return fault;
  return null;
}

function* faultsOf(bundle: Bundle): Generator<BundleFault> {
  const { resources, captures, servedViews, observations, payloads, watchRules } = bundle;
  yield* repeats("resources", "id", resources);
  yield* repeats("resources", "canonicalUri", resources);
  yield* repeats("captures", "id", captures);
  yield* repeats("servedViews", "id", servedViews);
  yield* repeats("observations", "id", observations);
  yield* repeats("payloads", "digest", payloads);
  yield* repeats("watchRules", "id", watchRules);
  const known = new Set(resources.map((resource) => resource.id));
  yield* strangers("captures", captures, known);
  yield* strangers("observations", observations, known);
  yield* strangers("servedViews", servedViews, known);
  yield* orphans(bundle);
  yield* strayLateImages(bundle);
  yield* missingPayloads(bundle, new Set(payloads.map((payload) => payload.digest)));
}

function* repeats<Key extends string>(
  table: string,
  key: Key,
  rows: readonly Record<Key, string>[],
): Generator<BundleFault> {
  const met = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const first = met.get(row[key]);
    if (first !== undefined) {
      yield { place: `${table}[${index}].${key}`, reason: `is the same as in ${table}[${first}]` };
    }
    met.set(row[key], index);
  }
}

function* strangers(
  table: string,
  rows: readonly { resourceId: string }[],
  known: ReadonlySet<string>,
): Generator<BundleFault> {
  for (const [index, row] of rows.entries()) {
    if (!known.has(row.resourceId)) {
      yield { place: `${table}[${index}].resourceId`, reason: "names no resource of this file" };
    }
  }
}

/** A served view belongs to the capture whose id it bears. */
function* orphans({ captures, servedViews }: Bundle): Generator<BundleFault> {
  const known = new Set(captures.map((capture) => capture.id));
  const index = servedViews.findIndex((view) => !known.has(view.id));
  if (index !== -1) yield { place: `servedViews[${index}].id`, reason: "names no capture of this file" };
}

function* missingPayloads(bundle: Bundle, known: ReadonlySet<string>): Generator<BundleFault> {
  const reason = "names no payload of this file";
  for (const [index, capture] of bundle.captures.entries()) {
    if (capture.pageDigest !== null && !known.has(capture.pageDigest)) {
      yield { place: `captures[${index}].pageDigest`, reason };
    }
    for (const [at, frame] of (capture.frames ?? []).entries()) {
      if (!known.has(frame.digest)) yield { place: `captures[${index}].frames[${at}].digest`, reason };
    }
    if (capture.screenshot && !known.has(capture.screenshot.digest)) {
      yield { place: `captures[${index}].screenshot.digest`, reason };
    }
    for (const [at, image] of capture.images.entries()) {
      if (image.digest !== null && !known.has(image.digest)) {
        yield { place: `captures[${index}].images[${at}].digest`, reason };
      }
    }
  }
  for (const [index, { bodyDigest }] of bundle.servedViews.entries()) {
    if (bodyDigest !== null && !known.has(bodyDigest)) {
      yield { place: `servedViews[${index}].bodyDigest`, reason };
    }
  }
  for (const [index, { noticePage }] of bundle.observations.entries()) {
    if (noticePage && !known.has(noticePage)) yield { place: `observations[${index}].noticePage`, reason };
  }
  for (const [index, image] of bundle.lateImages.entries()) {
    if (!known.has(image.digest)) yield { place: `lateImages[${index}].digest`, reason };
  }
}

/** A late image stands for one that its capture lacks, or has doubtful bytes of. It may have been had more than once. */
function* strayLateImages({ captures, lateImages }: Bundle): Generator<BundleFault> {
  const lacking = new Map(
    captures.map(({ id, images }) => [
      id,
      new Set(images.flatMap((image) => (isOpen(image) ? [image.uri] : []))),
    ]),
  );
  const met = new Set<string>();
  for (const [index, { captureId, uri, fetchedAt }] of lateImages.entries()) {
    const lacked = lacking.get(captureId);
    const key = `${captureId} ${fetchedAt} ${uri}`;
    if (!lacked) yield { place: `lateImages[${index}].captureId`, reason: "names no capture of this file" };
    else if (!lacked.has(uri))
      yield { place: `lateImages[${index}].uri`, reason: "is not an image that its capture lacks" };
    else if (met.has(key)) yield { place: `lateImages[${index}]`, reason: "is there twice" };
    met.add(key);
  }
}
