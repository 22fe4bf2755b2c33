import { capturesOf } from "../../archive/captures.ts";
import { observationsOf } from "../../archive/observations.ts";
import { findResource } from "../../archive/resources.ts";
import type { Capture } from "../../capture/capture.ts";
import type { Observation } from "../../fate/observation.ts";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { useArchive } from "../archive-context.ts";
import { useLiveQuery } from "../use-live-query.ts";
import type { Live } from "../use-live-query.ts";

/** An article with all that is known of it; oldest first. */
export interface ResourceHistory {
  readonly resource: OriginalResource;
  readonly captures: readonly Capture[];
  readonly observations: readonly Observation[];
}

/** `null` when the archive does not hold the article (any more). */
export function useResourceHistory(resourceId: string): Live<ResourceHistory | null> {
  const archive = useArchive();
  return useLiveQuery(async () => {
    const resource = await findResource(archive, resourceId);
    if (!resource) return null;
    const captures = await capturesOf(archive, resourceId);
    return { resource, captures, observations: await observationsOf(archive, resourceId) };
  }, [archive, resourceId]);
}
