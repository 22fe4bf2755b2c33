import { useState } from "preact/hooks";
import type { BatchSource } from "../../batch/batch.ts";
import type { LinkGroup } from "../../batch/link-group.ts";
import { PickGroup } from "./pick-group.tsx";
import { allOf, pickedLinks, withPicks, type Picks } from "./picks.ts";
import { StartBar } from "./start-bar.tsx";

interface PickedLinksProps {
  readonly source: BatchSource;
  readonly title: string | null;
  readonly groups: readonly LinkGroup[];
  /** Whether all links are ticked at first. */
  readonly all?: boolean;
}

/** More groups than this are shown closed. */
const OPEN_GROUPS = 6;

/** Lets the reader tick links, and begins to save those. */
export function PickedLinks({ source, title, groups, all = false }: PickedLinksProps) {
  const [picks, setPicks] = useState<Picks>(() => (all ? allOf(groups) : new Set<string>()));
  const links = pickedLinks(groups, picks);
  const [only] = groups.filter((group) => group.links.some(({ uri }) => picks.has(uri)));
  return (
    <>
      {groups.map((group, index) => (
        <PickGroup
          key={index}
          group={group}
          open={groups.length <= OPEN_GROUPS}
          picks={picks}
          onPick={(uris, picked) => setPicks(withPicks(picks, uris, picked))}
        />
      ))}
      <StartBar source={source} title={title ?? only?.name ?? null} links={links} />
    </>
  );
}
