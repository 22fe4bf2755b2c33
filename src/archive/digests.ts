import { Dexie } from "dexie";
import { changeSince, type ChangeKind } from "../fate/change-since.ts";
import { localDay, nextDigestAt, type DigestState } from "../fate/next-digest-at.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { observationsOf } from "./observations.ts";
import { captureMoments } from "./captures.ts";
import type { Archive } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/** The one row of its table: up to when changes were told, and on which day. */
export interface DigestRow extends DigestState {
  readonly id: "last";
}

export interface Change {
  readonly kind: ChangeKind;
  readonly resource: OriginalResource;
}

/** Milliseconds that a digest looks back at most: who was away longer finds the rest in the library. */
const LOOKS_BACK = 31 * 86_400_000;

export async function digestState(archive: Archive): Promise<DigestState | null> {
  return (await archive.digests.get("last")) ?? null;
}

/** The reader wants digests from now on: what was before is not told. */
export async function beginDigests(archive: Archive, now: Date): Promise<void> {
  await namingFullStorage(() => archive.digests.put({ id: "last", until: now.toISOString(), day: null }));
}

export async function endDigests(archive: Archive): Promise<void> {
  await archive.digests.clear();
}

/**
 * Takes the changes that are due to be told, and notes in the same transaction that they are: who dies
 * after it has told them, and nobody tells them twice. `null` when no digest is due.
 */
export async function takeDigest(
  archive: Archive,
  hour: number,
  now: Date,
): Promise<{ readonly since: string; readonly changes: readonly Change[] } | null> {
  const { digests, observations, resources, captures } = archive;
  return await namingFullStorage(() =>
    archive.transaction("rw", [digests, observations, resources, captures], async () => {
      const state = await digests.get("last");
      if (!state || nextDigestAt(hour, state, now) > now) return null;
      const changes = await changesSince(archive, state.until, now);
      await digests.put({ id: "last", until: now.toISOString(), day: localDay(now) });
      return { since: state.until, changes };
    }),
  );
}

/**
 * The articles of whose originals something became certain after `since` (ISO 8601 UTC), by the index on
 * the time of looks: no walk through the archive.
 */
export async function changesSince(archive: Archive, since: string, now: Date): Promise<Change[]> {
  const start = new Date(Math.max(Date.parse(since), now.getTime() - LOOKS_BACK));
  const looks = await archive.observations
    .where("observedAt")
    .between(start.toISOString(), Dexie.maxKey, false)
    .toArray();
  const telling = looks.filter(({ fate }) => fate !== "unverified");
  const ids = [...new Set(telling.map(({ resourceId }) => resourceId))];
  const changes = await Promise.all(ids.map((id) => changeOf(archive, id, start, now)));
  return changes.filter((change) => change !== null);
}

async function changeOf(archive: Archive, id: string, since: Date, now: Date): Promise<Change | null> {
  const resource = await archive.resources.get(id);
  if (resource === undefined) return null;
  const kind = changeSince(await observationsOf(archive, id), await captureMoments(archive, id), since, now);
  return kind && { kind, resource };
}
