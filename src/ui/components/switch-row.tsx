import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

interface SwitchRowProps {
  readonly label: string;
  /** One sentence below the label, read out with the switch. */
  readonly note?: string;
  readonly checked: boolean;
  readonly testId: string;
  /** Called straight from the click. Resolves to `false` when the choice was not taken. */
  readonly store: (checked: boolean) => Promise<unknown>;
  readonly notStored: (detail: string) => string;
  readonly children?: ComponentChildren;
}

/** A switch that stores the reader's choice at once, and says so when that failed. */
export function SwitchRow({ label, note, checked, testId, store, notStored, children }: SwitchRowProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const field = useId();
  const onChange = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const { currentTarget } = event;
    store(currentTarget.checked).then(
      (taken) => {
        if (taken === false) currentTarget.checked = checked;
        setFailure(null);
      },
      (error: unknown) => setFailure(String(error)),
    );
  };
  const described = note === undefined ? {} : { "aria-describedby": `${field}-note` };
  return (
    <div class="rule-switch">
      <input
        id={field}
        type="checkbox"
        role="switch"
        data-testid={testId}
        checked={checked}
        onChange={onChange}
        {...described}
      />
      <div>
        <label for={field}>{label}</label>
        {note !== undefined && (
          <p class="hint" id={`${field}-note`}>
            {note}
          </p>
        )}
        {children}
        {failure && <p class="message">{notStored(failure)}</p>}
      </div>
    </div>
  );
}
