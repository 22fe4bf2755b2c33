import type { Capture, CaptureImage, Payload } from "../capture/capture.ts";
import { imagesWithLate, isOpen } from "../capture/late-image.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { recordsTheSame } from "../compare/same-content.ts";
import { newestCapture } from "./captures.ts";
import { withStanding } from "./refresh-standing.ts";
import { mergeAliases, mergeResource } from "./merge-resource.ts";
import { digestsOf, usesOf } from "./payload-uses.ts";
import { packPayload, putFreshPayloads, type PackedPayload } from "./payloads.ts";
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
      const [known, here] = await Promise.all([
        archive.resources.get({ canonicalUri: record.resource.canonicalUri }),
        storedOf(archive, [...packed.map(({ meta }) => meta.digest), ...digestsOf(record.capture)]),
      ]);
      if (!known && record.mustBeKnown) throw new ResourceGoneError(`No resource ${record.resource.id}.`);
      const capture = { ...record.capture, resourceId: known?.id ?? record.resource.id };
      const newest = known && (await newestCapture(archive, known.id, capture.via));
      if (newest && (await repeats(archive, newest, capture)))
        return await revisit(archive, known, newest, record);
      const fresh = freshOf(packed, here, capture);
      const outcome = await add(archive, known ?? null, record.resource, capture, fresh);
      return outcome.resource.fate?.fate === "removed" ? await standingAgain(archive, outcome, now) : outcome;
    }),
  );
}

/** The same picture under two addresses is one payload. */
function eachOnce(payloads: readonly Payload[]): Payload[] {
  return [...new Map(payloads.map((payload) => [payload.digest, payload])).values()];
}

async function storedOf(archive: Archive, digests: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(digests)];
  if (wanted.length === 0) return new Set();
  const rows = await archive.payloads.bulkGet(wanted);
  return new Set(wanted.filter((_, index) => rows[index] !== undefined));
}

/** Those of the given payloads that are not stored yet. */
function freshOf(
  packed: readonly PackedPayload[],
  here: ReadonlySet<string>,
  capture: Capture,
): PackedPayload[] {
  const given = new Set(packed.map(({ meta }) => meta.digest));
  const missing = digestsOf(capture).find((digest) => !here.has(digest) && !given.has(digest));
  if (missing !== undefined) throw new MissingPayloadError(`No bytes for ${missing}.`);
  return packed.filter(({ meta }) => !here.has(meta.digest));
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
  fresh: readonly PackedPayload[],
): Promise<CommitOutcome> {
  const seen = describedBy(given, capture);
  const resource = known ? mergeResource(known, seen) : seen;
  // `add` fails where another article holds the id; `put` would overwrite that article.
  const describing = known ? archive.resources.put(resource) : archive.resources.add(resource);
  const capturing = archive.captures.add(capture);
  const uses = usesOf(capture);
  const using = uses.length > 0 ? archive.payloadUses.bulkAdd(uses) : null;
  const planning = known ? null : planFirstCheck(archive, resource);
  await Promise.all([describing, capturing, using, planning, putFreshPayloads(archive, fresh)]);
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
