import { addressKey } from "../resource/canonical-uri.ts";
import type { OriginalResource } from "../resource/original-resource.ts";
import { registrableDomain } from "../resource/registrable-domain.ts";
import type { BatchItem, BatchLink } from "./batch.ts";

/** Lines of one batch. At the pace that is kept, this many take most of a day. */
export const MOST_LINES = 5_000;

/** The lines of a batch: web addresses only, each article once, in the given order. */
export function makeItems(batchId: string, links: readonly BatchLink[]): BatchItem[] {
  return distinctLinks(links)
    .slice(0, MOST_LINES)
    .map((link, position) => ({
      ...{ batchId, position, uri: link.uri, title: link.title, tabId: link.tabId },
      site: registrableDomain(new URL(link.uri).hostname),
      ...{ resourceId: null, ...WAITING },
    }));
}

/** The lines of a batch that looks at these articles' originals, in the given order. */
export function makeCheckItems(batchId: string, resources: readonly OriginalResource[]): BatchItem[] {
  return resources.slice(0, MOST_LINES).map(({ id, uri, title }, position) => ({
    ...{ batchId, position, uri, title, tabId: null, resourceId: id, ...WAITING },
    site: registrableDomain(new URL(uri).hostname),
  }));
}

const WAITING = { state: "queued", outcome: null, startedAt: null, interruptions: 0 } as const;

/** Two addresses of one article are one link; one that is open in a tab is the better one. */
export function distinctLinks<Link extends BatchLink>(links: readonly Link[]): Link[] {
  const byKey = new Map<string, Link>();
  for (const link of links) {
    if (!isWebAddress(link.uri)) continue;
    const key = addressKey(link.uri);
    const known = byKey.get(key);
    if (!known || (known.tabId === null && link.tabId !== null)) byKey.set(key, link);
  }
  return [...byKey.values()];
}

export function isWebAddress(uri: string): boolean {
  return /^https?:\/\//i.test(uri) && URL.canParse(uri);
}
