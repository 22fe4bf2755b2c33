import { standingOf } from "../fate/standing.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { captureMoments } from "./captures.ts";
import type { Archive } from "./schema.ts";

/**
 * A resource with the fate that its whole history tells. Only inside a transaction over captures and
 * observations. A history that tells nothing leaves the fate as it is: files of other tools may bring one
 * without observations.
 */
export async function withStanding(
  archive: Archive,
  resource: OriginalResource,
  now: Date,
): Promise<OriginalResource> {
  const observations = await archive.observations.where("resourceId").equals(resource.id).toArray();
  const standing = standingOf(observations, await captureMoments(archive, resource.id), now);
  return standing ? { ...resource, fate: standing } : resource;
}
