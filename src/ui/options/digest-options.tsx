import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import type { Settings } from "../../settings/settings.ts";
import { removeNotifications, requestNotifications } from "../permissions.ts";
import { send } from "../send.ts";
import { useMayNotify } from "../use-may-notify.ts";
import { SettingSwitch } from "./setting-switch.tsx";

/** The daily notification: the permission is asked for in the click that switches it on, and given back with it. */
export function DigestOptions({ settings }: { readonly settings: Settings }) {
  const may = useMayNotify();
  const [refused, setRefused] = useState(false);
  const turn = async (on: boolean): Promise<boolean> => {
    const answer = on ? requestNotifications() : null;
    const taken = answer === null || (await answer);
    setRefused(!taken);
    if (taken) await send("putSetting", { name: "notify", value: on });
    if (!on) await removeNotifications();
    return taken;
  };
  return (
    <>
      <SettingSwitch
        name="notify"
        value={settings.notify}
        label={i18n.t("telling.notify")}
        note={i18n.t("telling.notifyNote")}
        turn={turn}
      />
      {settings.notify && may === false && (
        <p class="message" data-testid="notify-permission">
          {i18n.t("telling.permissionNeeded")}{" "}
          <button
            type="button"
            class="button"
            onClick={() => void requestNotifications().then((given) => setRefused(!given))}
          >
            {i18n.t("action.allow")}
          </button>
        </p>
      )}
      {refused && (
        <p class="message" role="alert" data-testid="notify-fault">
          {i18n.t("telling.permissionRefused")}
        </p>
      )}
      {settings.notify && (
        <>
          <SettingSwitch
            name="notifyTitles"
            value={settings.notifyTitles}
            label={i18n.t("telling.titles")}
            note={i18n.t("telling.titlesNote")}
          />
          <HourField hour={settings.digestHour} />
        </>
      )}
    </>
  );
}

function HourField({ hour }: { readonly hour: number }) {
  const [failure, setFailure] = useState<string | null>(null);
  const field = useId();
  const store = (value: number) => {
    send("putSetting", { name: "digestHour", value }).then(
      () => setFailure(null),
      (error: unknown) => setFailure(String(error)),
    );
  };
  const hours = Array.from({ length: 24 }, (_, at) => at);
  const time = new Intl.DateTimeFormat(i18n.t("languageTag"), { hour: "numeric", minute: "2-digit" });
  return (
    <p class="hour-field">
      <label for={field}>{i18n.t("telling.hour")}</label>{" "}
      <select
        id={field}
        data-testid="digest-hour"
        value={String(hour)}
        onChange={(event) => store(Number(event.currentTarget.value))}
      >
        {hours.map((at) => (
          <option key={at} value={String(at)}>
            {time.format(new Date(2024, 0, 1, at))}
          </option>
        ))}
      </select>
      {failure && <span class="message">{i18n.t("evidence.notStored", { detail: failure })}</span>}
    </p>
  );
}
