import { i18n } from "#i18n";
import { readSettings } from "../../archive/settings.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { DigestOptions } from "./digest-options.tsx";
import { SettingSwitch } from "./setting-switch.tsx";

/** What is told outside our own pages, all of it off until the reader wants it: on pages, by the system. */
export function TellingOptions() {
  const archive = useArchive();
  const live = useLiveQuery(() => readSettings(archive), [archive]);
  return (
    <section aria-labelledby="telling-heading" data-testid="telling-options">
      <h2 id="telling-heading">{i18n.t("telling.title")}</h2>
      <LivePart live={live}>
        {(settings) => (
          <>
            <SettingSwitch
              name="banner"
              value={settings.banner}
              label={i18n.t("telling.banner")}
              note={i18n.t("telling.bannerNote")}
            />
            <DigestOptions settings={settings} />
          </>
        )}
      </LivePart>
    </section>
  );
}
