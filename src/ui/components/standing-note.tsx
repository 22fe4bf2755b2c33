import { captureMoments } from "../../archive/captures.ts";
import type { Archive } from "../../archive/open-archive.ts";
import { observationsOf } from "../../archive/observations.ts";
import { findResource } from "../../archive/resources.ts";
import { lastEdit } from "../../fate/last-edit.ts";
import { removalWindow } from "../../fate/removal-window.ts";
import { useArchive } from "../archive-context.ts";
import { standingTexts, type DatedText } from "../texts/standing-texts.ts";
import { useLiveQuery } from "../use-live-query.ts";

/** What an article's history adds to its newest verdict; nothing when it adds nothing. */
export function StandingNote({ resourceId }: { readonly resourceId: string }) {
  const archive = useArchive();
  const live = useLiveQuery(() => readStanding(archive, resourceId), [archive, resourceId]);
  if (live.kind !== "ready" || live.value.length === 0) return null;
  return (
    <div class="standing" data-testid="standing">
      {live.value.map(({ text, exact }) => (
        <p key={text} title={exact}>
          {text}
        </p>
      ))}
    </div>
  );
}

async function readStanding(archive: Archive, resourceId: string): Promise<readonly DatedText[]> {
  const now = new Date();
  const resource = await findResource(archive, resourceId);
  const looks = await observationsOf(archive, resourceId);
  const copies = await captureMoments(archive, resourceId);
  const window = removalWindow(looks, copies, now);
  return standingTexts(resource?.fate ?? null, { window, editedAt: lastEdit(looks, copies, now) }, now);
}
