import type { Capture, CaptureImage, Payload } from "../capture/capture.ts";
import { imagesWithLate, isOpen } from "../capture/late-image.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { recordsTheSame } from "../compare/same-content.ts";
import { newestCapture } from "./captures.ts";
import { withStanding } from "./refresh-standing.ts";
import { mergeAliases, mergeResource } from "./merge-resource.ts";
import { digestsOf, usesOf } from "./payload-uses.ts";
import { packPayload, putPackedPayloads } from "./payloads.ts";
import { planFirstCheck } from "./rechecks.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

export interface CaptureRecord {
  /** Used as it is when the article is new; merged into the record of its `canonicalUri` else. */
  readonly resource: OriginalResource;
  readonly capture: Capture;
  /** At least those the capture names that are not stored yet. */
  readonly payloads: readonly Payload[];
  /** Refuses to bring back an article that is not in the archive any more. */
  readonly mustBeKnown?: boolean;
}

export interface CommitOutcome {
  /** `revisit`: this content is stored already, `captureId` names where. */
  readonly kind: "captured" | "revisit";
  readonly resource: OriginalResource;
  readonly captureId: string;
}

/** The article was deleted meanwhile, and a deleted article does not come back by itself. */
export class ResourceGoneError extends Error {
  override readonly name = "ResourceGoneError";
}

/** The capture names a payload that is neither given nor stored. */
export class MissingPayloadError extends Error {
  override readonly name = "MissingPayloadError";
}

/**
 * Stores a capture with its resource and payloads in one transaction: all of it or nothing.
 * Repeating it, also from two places at once, leaves one resource and one capture.
 * @throws StorageFullError, MissingPayloadError, ResourceGoneError, ArchiveTooNewError; nothing is stored then
 */
export async function commitCapture(
  archive: Archive,
  record: CaptureRecord,
  now = new Date(),
): Promise<CommitOutcome> {
  const packed = await Promise.all(eachOnce(record.payloads).map(packPayload));
  const tables = [
    archive.resources,
    archive.captures,
    archive.lateImages,
    archive.observations,
    archive.payloads,
    archive.payloadChunks,
    archive.payloadUses,
    archive.rechecks,
  ];
  return await namingFullStorage(() =>
    archive.transaction("rw", tables, async () => {
      const known = await archive.resources.get({ canonicalUri: record.resource.canonicalUri });
      if (!known && record.mustBeKnown) throw new ResourceGoneError(`No resource ${record.resource.id}.`);
      const capture = { ...record.capture, resourceId: known?.id ?? record.resource.id };
      const newest = await newestCapture(archive, capture.resourceId, capture.via);
      if (known && newest && (await repeats(archive, newest, capture)))
        return await revisit(archive, known, newest, record);
      await putPackedPayloads(archive, packed);
      const outcome = await add(archive, known ?? null, record.resource, capture);
      return outcome.resource.fate?.fate === "removed" ? await standingAgain(archive, outcome, now) : outcome;
    }),
  );
}

/** The same picture under two addresses is one payload. */
function eachOnce(payloads: readonly Payload[]): Payload[] {
  return [...new Map(payloads.map((payload) => [payload.digest, payload])).values()];
}

/** An image that could not be had last time is worth a capture of its own. */
async function repeats(archive: Archive, newest: Capture, capture: Capture): Promise<boolean> {
  if (!recordsTheSame(newest, capture)) return false;
  const late = await archive.lateImages.where("captureId").equals(newest.id).toArray();
  return imagesHad(capture.images) <= imagesHad(imagesWithLate(newest, late));
}

function imagesHad(images: readonly CaptureImage[]): number {
  return images.filter((image) => !isOpen(image)).length;
}

async function revisit(
  archive: Archive,
  known: OriginalResource,
  newest: Capture,
  record: CaptureRecord,
): Promise<CommitOutcome> {
  const aliases = mergeAliases(known.aliases, record.resource.aliases);
  const resource = { ...known, aliases };
  if (aliases.length > known.aliases.length) await archive.resources.put(resource);
  return { kind: "revisit", resource, captureId: newest.id };
}

async function add(
  archive: Archive,
  known: OriginalResource | null,
  given: OriginalResource,
  capture: Capture,
): Promise<CommitOutcome> {
  const seen = describedBy(given, capture);
  const resource = known ? mergeResource(known, seen) : seen;
  // `add` fails where another article holds the id; `put` would overwrite that article.
  const describing = known ? archive.resources.put(resource) : archive.resources.add(resource);
  const capturing = archive.captures.add(capture);
  const using = archive.payloadUses.bulkAdd(usesOf(capture));
  const planning = known ? null : planFirstCheck(archive, resource);
  await Promise.all([describing, capturing, using, planning, requireStored(archive, digestsOf(capture))]);
  return { kind: "captured", resource, captureId: capture.id };
}

/** Who could save an article after it was found gone has seen it stand again. */
async function standingAgain(archive: Archive, outcome: CommitOutcome, now: Date): Promise<CommitOutcome> {
  const resource = await withStanding(archive, outcome.resource, now);
  await archive.resources.put(resource);
  return { ...outcome, resource };
}

/** What the library shows of an article is what its newest capture says. */
function describedBy(given: OriginalResource, capture: Capture): OriginalResource {
  const { title, outlet, publishedAt, capturedAt } = capture;
  return { ...given, title, outlet, publishedAt, firstCapturedAt: capturedAt, lastCapturedAt: capturedAt };
}

async function requireStored(archive: Archive, digests: string[]): Promise<void> {
  const rows = await archive.payloads.bulkGet(digests);
  const missing = digests.find((_, index) => rows[index] === undefined);
  if (missing !== undefined) throw new MissingPayloadError(`No bytes for ${missing}.`);
}
