import { i18n } from "#i18n";
import type { Check } from "../use-check.ts";

interface CheckButtonProps {
  readonly check: Check;
  /** Tells one button from the next in a list. */
  readonly title: string;
}

/** Has the original looked at; asks for access first where it is missing. */
export function CheckButton({ check, title }: CheckButtonProps) {
  const asks = check.state.kind === "permission-needed";
  const checking = check.state.kind === "checking";
  return (
    <button
      type="button"
      class="button"
      data-testid="check-now"
      aria-label={asks ? i18n.t("action.allowCheckOf", { title }) : i18n.t("action.checkNowOf", { title })}
      disabled={checking}
      onClick={check.run}
    >
      {checking ? i18n.t("action.checking") : asks ? i18n.t("action.allow") : i18n.t("action.checkNow")}
    </button>
  );
}
