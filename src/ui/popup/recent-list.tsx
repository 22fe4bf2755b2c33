import { i18n } from "#i18n";
import { recentResources } from "../../archive/resources.ts";
import { useArchive } from "../archive-context.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { RecentItem } from "./recent-item.tsx";

const SHOWN = 5;

/** The articles saved last, each with its fate and a look at its original. */
export function RecentList() {
  const archive = useArchive();
  const recent = useLiveQuery(() => recentResources(archive, SHOWN), [archive]);
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">{i18n.t("popup.recent")}</h2>
      {recent.kind === "failed" && <p class="message">{i18n.t("library.failed")}</p>}
      {recent.kind === "ready" && recent.value.length === 0 && (
        <p class="empty">{i18n.t("popup.recentEmpty")}</p>
      )}
      {recent.kind === "ready" && recent.value.length > 0 && (
        <ul>
          {recent.value.map((resource) => (
            <RecentItem key={resource.id} resource={resource} />
          ))}
        </ul>
      )}
    </section>
  );
}
