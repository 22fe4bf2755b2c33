import { i18n } from "#i18n";
import { requestOrigins } from "../permissions.ts";

interface PermissionNeededProps {
  readonly origins: readonly string[];
  /** Name of the rule that lacks them. */
  readonly rule: string;
}

/** A rule without access is never silent: it says so and asks again when the reader wants. */
export function PermissionNeeded({ origins, rule }: PermissionNeededProps) {
  return (
    <p class="permission-needed" data-testid="permission-needed">
      <strong>{i18n.t("options.permissionNeeded")}</strong> <span>{i18n.t("options.permissionNote")}</span>
      <button
        type="button"
        class="button"
        data-testid="action-allow"
        aria-label={i18n.t("options.allowOf", { rule })}
        onClick={() => void requestOrigins(origins)}
      >
        {i18n.t("action.allow")}
      </button>
    </p>
  );
}
