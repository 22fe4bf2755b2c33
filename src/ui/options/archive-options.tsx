import { i18n } from "#i18n";
import { readSettings } from "../../archive/settings.ts";
import { allWatchRules } from "../../archive/watch-rules.ts";
import { LOOK_SERVICES } from "../../mementos/archive-services.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { SETTING_OF } from "../elsewhere/service-settings.ts";
import { removeOrigins } from "../permissions.ts";
import { SERVICE_NOTES } from "../texts/archive-note-text.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useManagedRules } from "../use-managed-rules.ts";
import { unneededArchiveOrigins, type ArchiveSetting } from "./archive-origins.ts";
import { SettingSwitch } from "./setting-switch.tsx";

/** Which public archives may be asked, each by itself; what was agreed to at an article is changed here. */
export function ArchiveOptions() {
  const archive = useArchive();
  const managed = useManagedRules();
  const live = useLiveQuery(
    async () => ({ settings: await readSettings(archive), rules: await allWatchRules(archive) }),
    [archive],
  );
  return (
    <section aria-labelledby="archives-heading" data-testid="archive-options">
      <h2 id="archives-heading">{i18n.t("elsewhere.options")}</h2>
      <LivePart live={live}>
        {({ settings, rules }) => {
          const giveBack = (off: ArchiveSetting) =>
            removeOrigins(unneededArchiveOrigins(off, settings, [...rules, ...managed.rules]));
          return (
            <>
              {LOOK_SERVICES.map(({ id, name }) => (
                <SettingSwitch
                  key={id}
                  name={SETTING_OF[id]}
                  value={settings[SETTING_OF[id]]}
                  label={i18n.t("elsewhere.optionAsk", { name })}
                  note={`${i18n.t("elsewhere.consent")} (${SERVICE_NOTES[id]()})`}
                  onOff={() => giveBack(SETTING_OF[id])}
                />
              ))}
              <SettingSwitch
                name="saveToWayback"
                value={settings.saveToWayback}
                label={i18n.t("elsewhere.optionSave")}
                note={i18n.t("elsewhere.saveConsent")}
                onOff={() => giveBack("saveToWayback")}
              />
            </>
          );
        }}
      </LivePart>
    </section>
  );
}
