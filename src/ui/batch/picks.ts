import type { BatchLink } from "../../batch/batch.ts";
import type { LinkGroup } from "../../batch/link-group.ts";
import { distinctLinks } from "../../batch/make-items.ts";

/** Addresses that are ticked. */
export type Picks = ReadonlySet<string>;

export function allOf(groups: readonly LinkGroup[]): Picks {
  return new Set(groups.flatMap(({ links }) => links.map(({ uri }) => uri)));
}

/** Ticks or unticks these addresses. */
export function withPicks(picks: Picks, uris: readonly string[], picked: boolean): Picks {
  const next = new Set(picks);
  for (const uri of uris) if (picked) next.add(uri);
  for (const uri of uris) if (!picked) next.delete(uri);
  return next;
}

/** The ticked links in order, each article once. */
export function pickedLinks(groups: readonly LinkGroup[], picks: Picks): BatchLink[] {
  return distinctLinks(groups.flatMap(({ links }) => links.filter(({ uri }) => picks.has(uri))));
}
