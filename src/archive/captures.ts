import { Dexie } from "dexie";
import type { Collection } from "dexie";
import type { Capture, Via } from "../capture/capture.ts";
import type { CaptureMoment } from "../fate/life-signs.ts";
import type { Archive } from "./schema.ts";

export async function getCapture(archive: Archive, id: string): Promise<Capture | null> {
  return (await archive.captures.get(id)) ?? null;
}

/** The TimeMap of a resource: its captures, oldest first. */
export async function capturesOf(archive: Archive, resourceId: string): Promise<Capture[]> {
  return await inTimeOrder(archive, resourceId).toArray();
}

/** @param via only captures that were read this way, since like must be compared with like */
export async function newestCapture(
  archive: Archive,
  resourceId: string,
  via?: Via,
): Promise<Capture | null> {
  const newestFirst = inTimeOrder(archive, resourceId).reverse();
  const wanted = via === undefined ? newestFirst : newestFirst.filter((capture) => capture.via === via);
  return (await wanted.first()) ?? null;
}

/** When the copies of a resource were made; from the index alone, since captures hold whole articles. */
export async function captureMoments(archive: Archive, resourceId: string): Promise<CaptureMoment[]> {
  const keys = await inTimeOrder(archive, resourceId).keys();
  return (keys as unknown as [string, string][]).map(([, capturedAt]) => ({ capturedAt }));
}

function inTimeOrder(archive: Archive, resourceId: string): Collection<Capture, string> {
  return archive.captures
    .where("[resourceId+capturedAt]")
    .between([resourceId, Dexie.minKey], [resourceId, Dexie.maxKey]);
}
