import type { Payload } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import { packPayload, putPackedPayloads } from "./payloads.ts";
import type { Archive, PayloadUse } from "./schema.ts";
import { namingFullStorage } from "./storage-error.ts";

/**
 * Stores what the server sent beside a capture, in one transaction. Append-only: a capture that has one
 * already keeps it. Does nothing when the capture was deleted meanwhile.
 * @param body the bytes behind `bodyDigest`; `null` when nothing answered
 * @throws StorageFullError; nothing is stored then
 */
export async function addServedView(
  archive: Archive,
  view: ServedView,
  body: Payload | null,
): Promise<"added" | "known" | "no-capture"> {
  const packed = body ? [await packPayload(body)] : [];
  const { captures, servedViews, payloads, payloadChunks, payloadUses } = archive;
  const tables = [captures, servedViews, payloads, payloadChunks, payloadUses];
  return await namingFullStorage(() =>
    archive.transaction("rw", tables, async () => {
      if ((await captures.get(view.id)) === undefined) return "no-capture" as const;
      if ((await servedViews.get(view.id)) !== undefined) return "known" as const;
      await putPackedPayloads(archive, packed);
      // The page may have been kept byte for byte as it was served.
      await Promise.all([servedViews.add(view), payloadUses.bulkPut(usesOfServed(view))]);
      return "added" as const;
    }),
  );
}

export async function servedViewOf(archive: Archive, captureId: string): Promise<ServedView | null> {
  return (await archive.servedViews.get(captureId)) ?? null;
}

/** Of all captures of a resource, in no particular order. */
export async function servedViewsOf(archive: Archive, resourceId: string): Promise<ServedView[]> {
  return await archive.servedViews.where("resourceId").equals(resourceId).toArray();
}

export function usesOfServed({ bodyDigest, id }: ServedView): PayloadUse[] {
  return bodyDigest === null ? [] : [{ digest: bodyDigest, captureId: id }];
}
