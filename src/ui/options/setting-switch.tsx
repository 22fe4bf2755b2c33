import { i18n } from "#i18n";
import { useId, useState } from "preact/hooks";
import type { SwitchName } from "../../settings/settings.ts";
import { send } from "../send.ts";

interface SettingSwitchProps {
  readonly name: SwitchName;
  readonly value: boolean;
  readonly label: string;
  readonly note: string;
  /** Called when it was switched off and that is stored. */
  readonly onOff?: () => Promise<void>;
}

/** One choice that is on or off, stored as soon as it is made. */
export function SettingSwitch({ name, value, label, note, onOff }: SettingSwitchProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const field = useId();
  const store = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const on = event.currentTarget.checked;
    const stored = send("putSetting", { name, value: on }).then(() => (on ? undefined : onOff?.()));
    stored.then(
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
