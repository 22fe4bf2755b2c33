import { i18n } from "#i18n";
import { readSettings } from "../../archive/settings.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { SettingSwitch } from "./setting-switch.tsx";

/** How sites are asked. Firefox tells no numbers, so that there is nothing to choose. */
export function NetworkOptions() {
  const archive = useArchive();
  const live = useLiveQuery(() => readSettings(archive), [archive]);
  if (import.meta.env.BROWSER === "firefox") return null;
  return (
    <section aria-labelledby="network-heading" data-testid="network-options">
      <h2 id="network-heading">{i18n.t("network.title")}</h2>
      <LivePart live={live}>
        {(settings) => (
          <SettingSwitch
            name="throughProxy"
            value={settings.throughProxy}
            label={i18n.t("network.throughProxy")}
            note={i18n.t("network.throughProxyNote")}
          />
        )}
      </LivePart>
    </section>
  );
}
