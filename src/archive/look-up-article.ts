import type { Capture } from "../capture/capture.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { newestCapture } from "./captures.ts";
import { findResourceByCanonicalUri, findSister } from "./resources.ts";
import type { Archive } from "./schema.ts";

/** A saved article with its newest capture of a page. */
export interface SavedArticle {
  readonly resource: OriginalResource;
  readonly newest: Capture | null;
}

/** What is saved of an article that a tab shows. */
export interface ArticleLookUp {
  /** Under exactly its canonical address. */
  readonly own: SavedArticle | null;
  /** At another host of the same site, under the same path; not named when `own` is there. */
  readonly sister: SavedArticle | null;
}

/** Read in one transaction: a save waits for this. */
export async function lookUpArticle(archive: Archive, canonicalUri: string): Promise<ArticleLookUp> {
  const { resources, captures } = archive;
  const withNewest = async (resource: OriginalResource | null): Promise<SavedArticle | null> =>
    resource && { resource, newest: await newestCapture(archive, resource.id, "page") };
  return await archive.transaction("r", resources, captures, async () => {
    const [own, sister] = await Promise.all([
      findResourceByCanonicalUri(archive, canonicalUri),
      findSister(archive, canonicalUri),
    ]);
    return { own: await withNewest(own), sister: own ? null : await withNewest(sister) };
  });
}
