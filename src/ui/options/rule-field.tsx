import { useId } from "preact/hooks";

interface RuleFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the value; `null` while nothing is known to be. */
  readonly wrong: string | null;
  readonly value: string;
  /** Marks field and hint for tests: `<id>` and `<hintId>`. */
  readonly testid: string;
  readonly hintTestid: string;
  readonly onInput: (value: string) => void;
}

/** A line of text with its hint, which gives way to what is wrong with it. */
export function RuleField({ label, hint, wrong, value, testid, hintTestid, onInput }: RuleFieldProps) {
  const field = useId();
  const hintId = useId();
  return (
    <div class="form-value">
      <label for={field}>{label}</label>
      <input
        id={field}
        type="text"
        spellcheck={false}
        autocomplete="off"
        data-testid={testid}
        value={value}
        aria-invalid={wrong !== null}
        aria-describedby={hintId}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p
        id={hintId}
        class={wrong === null ? "hint" : "message"}
        role={wrong === null ? undefined : "alert"}
        data-testid={hintTestid}
      >
        {wrong ?? hint}
      </p>
    </div>
  );
}
