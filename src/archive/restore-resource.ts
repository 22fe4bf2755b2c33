import type { Bundle, BundleResource } from "../exchange/bundle-format.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

/** When each resource was captured, oldest first, by its id in the bundle. */
export type CaptureTimes = ReadonlyMap<string, readonly string[]>;

export function captureTimesOf(bundle: Bundle): CaptureTimes {
  const times = new Map<string, string[]>();
  for (const { resourceId, capturedAt } of bundle.captures) {
    const known = times.get(resourceId);
    if (known) known.push(capturedAt);
    else times.set(resourceId, [capturedAt]);
  }
  for (const list of times.values()) list.sort();
  return times;
}

/**
 * A resource of a bundle with the fields that other writers may leave out. The captures decide when
 * it was saved, so that no file can put itself at the top of the library.
 */
export function restoreResource(
  row: BundleResource,
  times: CaptureTimes,
  exportedAt: string,
): OriginalResource {
  const captured = times.get(row.id) ?? [];
  return {
    ...row,
    aliases: row.aliases ?? [...new Set([addressKey(row.uri), addressKey(row.canonicalUri)])],
    outlet: row.outlet ?? null,
    publishedAt: row.publishedAt ?? null,
    firstCapturedAt: captured[0] ?? row.firstCapturedAt ?? exportedAt,
    lastCapturedAt: captured.at(-1) ?? row.lastCapturedAt ?? exportedAt,
  };
}
