import { i18n } from "#i18n";
import { readSettings } from "../../archive/settings.ts";
import { addressesToAsk } from "../../mementos/addresses-to-ask.ts";
import { archiveTodayLink } from "../../mementos/archive-services.ts";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { useArchive } from "../archive-context.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { LookPart } from "./look-part.tsx";
import { SavePart } from "./save-part.tsx";

/**
 * Copies of an article in public archives. Nothing is asked of anybody before the reader agreed, and what
 * is found is shown here and kept nowhere.
 */
export function WhereElse({ resource }: { readonly resource: OriginalResource }) {
  const archive = useArchive();
  const live = useLiveQuery(() => readSettings(archive), [archive]);
  const [address] = addressesToAsk(resource);
  if (live.kind !== "ready") return null;
  return (
    <section class="elsewhere" aria-labelledby="elsewhere-heading" data-testid="elsewhere">
      <h2 id="elsewhere-heading">{i18n.t("elsewhere.title")}</h2>
      {address === undefined ? (
        <p class="hint">{i18n.t("elsewhere.notPublic")}</p>
      ) : (
        <>
          <LookPart resourceId={resource.id} settings={live.value} />
          <p class="hint">
            <a href={archiveTodayLink(address)} target="_blank" rel="noreferrer noopener">
              {i18n.t("elsewhere.archiveToday")}
            </a>{" "}
            {i18n.t("elsewhere.archiveTodayNote")}
          </p>
          <SavePart resource={resource} allowed={live.value.saveToWayback} />
        </>
      )}
    </section>
  );
}
