import { i18n } from "#i18n";
import { watchedOrigins } from "../../resource/origins-for-rule.ts";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { hostNames } from "../host-names.ts";
import { requestOrigins } from "../permissions.ts";
import { ruleText } from "../texts/rule-text.ts";

interface PermissionNeededProps {
  /** The origins without access. */
  readonly origins: readonly string[];
  /** The rule that lacks them. */
  readonly rule: WatchRule;
}

/** A rule without access is never silent: it says so and asks again when the reader wants. */
export function PermissionNeeded({ origins, rule }: PermissionNeededProps) {
  return (
    <p class="permission-needed" data-testid="permission-needed">
      <strong>{i18n.t("options.permissionNeeded")}</strong> <span>{note(origins, rule)}</span>
      <button
        type="button"
        class="button"
        data-testid="action-allow"
        aria-label={i18n.t("options.allowOf", { rule: ruleText(rule) })}
        onClick={() => void requestOrigins(origins)}
      >
        {i18n.t("action.allow")}
      </button>
    </p>
  );
}

/** A rule that lacks only some hosts does its work on the others. */
function note(origins: readonly string[], rule: WatchRule): string {
  const idle = watchedOrigins(rule).every((origin) => origins.includes(origin));
  return idle
    ? i18n.t("options.permissionNote")
    : i18n.t("options.permissionSome", { hosts: hostNames(origins) });
}
