import { i18n } from "#i18n";
import type { ComponentChildren } from "preact";

interface ConsentProps {
  readonly title: string;
  /** What is sent to whom. */
  readonly children: ComponentChildren;
  readonly agree: string;
  /** Marks the whole and its answer for tests: `<purpose>-consent` and `agree-<purpose>`. */
  readonly purpose: "look" | "save";
  readonly disabled?: boolean;
  /** Called straight from the click: the browser may be asked for access in it. */
  readonly onAgree: () => void;
  readonly onLeave: () => void;
}

/** What is sent to whom, before anything is; two answers, neither put forward. */
export function Consent({ title, children, agree, purpose, disabled, onAgree, onLeave }: ConsentProps) {
  return (
    <fieldset class="consent" data-testid={`${purpose}-consent`}>
      <legend>{title}</legend>
      {children}
      <div class="elsewhere-actions">
        <button
          type="button"
          class="button"
          data-testid={`agree-${purpose}`}
          disabled={disabled}
          onClick={onAgree}
        >
          {agree}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t("elsewhere.leave")}
        </button>
      </div>
    </fieldset>
  );
}
