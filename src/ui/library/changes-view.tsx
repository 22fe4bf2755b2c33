import { i18n } from "#i18n";
import { changesSince } from "../../archive/digests.ts";
import { useArchive } from "../archive-context.ts";
import { DateText } from "../components/date-text.tsx";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { useTitle } from "../use-title.ts";
import { ResourceList } from "./resource-list.tsx";

/** What a notification tells of: the articles of whose originals something became certain since then. */
export function ChangesView({ since }: { readonly since: string }) {
  const archive = useArchive();
  const live = useLiveQuery(() => changesSince(archive, since, new Date()), [archive, since]);
  useTitle(i18n.t("digest.list"));
  return (
    <>
      <div class="list-head">
        <h1>{i18n.t("digest.list")}</h1>
        <p class="hint">
          <SinceWhen since={since} />
        </p>
      </div>
      <LivePart live={live}>
        {(changes) =>
          changes.length === 0 ? (
            <p class="empty" data-testid="no-changes">
              {i18n.t("digest.nothing")}
            </p>
          ) : (
            <ResourceList rows={changes.map(({ resource }) => resource)} filter="" picking={null} />
          )
        }
      </LivePart>
    </>
  );
}

function SinceWhen({ since }: { readonly since: string }) {
  return (
    <>
      {i18n.t("digest.since")} <DateText iso={since} />
    </>
  );
}
