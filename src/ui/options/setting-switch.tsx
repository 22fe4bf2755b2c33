import { i18n } from "#i18n";
import type { SwitchName } from "../../settings/settings.ts";
import { SwitchRow } from "../components/switch-row.tsx";
import { send } from "../send.ts";

interface SettingSwitchProps {
  readonly name: SwitchName;
  readonly value: boolean;
  readonly label: string;
  readonly note: string;
  /** Called when it was switched off and that is stored. */
  readonly onOff?: () => Promise<void>;
  /** What turning it does, where that is more than storing the choice. Called straight from the click. */
  readonly turn?: (on: boolean) => Promise<unknown>;
}

/** One choice that is on or off, stored as soon as it is made. */
export function SettingSwitch({ name, value, label, note, onOff, turn }: SettingSwitchProps) {
  const store = async (on: boolean): Promise<void> => {
    await send("putSetting", { name, value: on });
    if (!on) await onOff?.();
  };
  return (
    <SwitchRow
      label={label}
      note={note}
      checked={value}
      testId={`setting-${name}`}
      store={turn ?? store}
      notStored={(detail) => i18n.t("evidence.notStored", { detail })}
    />
  );
}
