import type { Capture } from "../capture/capture.ts";
import type { ServedView } from "../capture/served-view.ts";
import type { Memento } from "../fate/evidence.ts";
import type { OriginalResource } from "../resource/original-resource.ts";

/**
 * What the judge compares a look with: the captures of a resource in time order, and before each the
 * server's own version of it where one was taken. So a check, which asks the server, meets what the
 * server sent then; and the newest entry is always a copy that the reader has.
 */
export function timeMapOf(
  resource: OriginalResource,
  captures: readonly Capture[],
  servedViews: readonly ServedView[],
): Memento[] {
  const { canonicalUri } = resource;
  const served = new Map(servedViews.map((view) => [view.id, view]));
  return captures.flatMap((capture) => {
    const view = served.get(capture.id);
    const { publisher, extractor } = capture.provenance;
    const pictures = capture.images.map(({ uri }) => uri);
    const own: Memento = { ...capture, pictures, publisher, extractor, canonicalUri };
    if (!view?.article) return [own];
    return [{ ...view.article, extractor, via: "fetch", capturedAt: view.servedAt, canonicalUri }, own];
  });
}
