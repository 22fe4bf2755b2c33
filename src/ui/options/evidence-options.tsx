import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import { readSettings } from "../../archive/settings.ts";
import type { SwitchName } from "../../settings/settings.ts";
import { useArchive } from "../archive-context.ts";
import { LivePart } from "../components/live-part.tsx";
import { send } from "../send.ts";
import { useLiveQuery } from "../use-live-query.ts";

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

interface SettingSwitchProps {
  readonly name: SwitchName;
  readonly value: boolean;
  readonly label: string;
  readonly note: string;
}

function SettingSwitch({ name, value, label, note }: SettingSwitchProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const field = useId();
  const store = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    send("putSetting", { name, value: event.currentTarget.checked }).then(
      () => setFailure(null),
      (error: unknown) => setFailure(String(error)),
    );
  };
  return (
    <div class="rule-switch">
      <input
        id={field}
        type="checkbox"
        role="switch"
        data-testid={`setting-${name}`}
        aria-describedby={`${field}-note`}
        checked={value}
        onChange={store}
      />
      <div>
        <label for={field}>{label}</label>
        <p class="hint" id={`${field}-note`}>
          {note}
        </p>
        {failure && <p class="message">{i18n.t("evidence.notStored", { detail: failure })}</p>}
      </div>
    </div>
  );
}
