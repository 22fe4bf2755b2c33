import { i18n } from "#i18n";
import { readSettings } from "../../archive/settings.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { SettingSwitch } from "./setting-switch.tsx";

/** What else is kept with a copy, as the reader chooses. */
export function EvidenceOptions() {
  const archive = useArchive();
  const live = useLiveQuery(() => readSettings(archive), [archive]);
  return (
    <section aria-labelledby="evidence-heading" data-testid="evidence-options">
      <h2 id="evidence-heading">{i18n.t("evidence.options")}</h2>
      <LivePart live={live}>
        {(settings) => (
          <>
            <SettingSwitch
              name="askServer"
              value={settings.askServer}
              label={i18n.t("evidence.askServer")}
              note={i18n.t("evidence.askServerNote")}
            />
            <SettingSwitch
              name="screenshot"
              value={settings.screenshot}
              label={i18n.t("evidence.keepScreenshot")}
              note={i18n.t("evidence.keepScreenshotNote")}
            />
          </>
        )}
      </LivePart>
    </section>
  );
}
