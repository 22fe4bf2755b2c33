import { i18n } from "#i18n";
import { hostsWithoutAccess } from "../../archive/recheck-state.ts";
import { useArchive } from "../archive-context.ts";
import { siteNames } from "../batch/site-names.ts";
import { originOf, requestOrigins } from "../permissions.ts";
import { useLiveQuery } from "../use-live-query.ts";
import { useRecheckChoice } from "../use-recheck-choice.ts";

/** Sites that are not looked at because there is no access, and the way to give it. Nothing is asked for by itself. */
export function RecheckAccess() {
  const archive = useArchive();
  const { choice } = useRecheckChoice();
  const hosts = useLiveQuery(() => hostsWithoutAccess(archive), [archive]);
  if (choice !== "on" || hosts.kind !== "ready" || hosts.value.length === 0) return null;
  const origins = hosts.value.map((host) => originOf(`https://${host}/`));
  return (
    <p class="permission-needed" data-testid="recheck-access">
      <span>{i18n.t("recheck.withoutAccess", { sites: siteNames(origins) })}</span>
      <button
        type="button"
        class="button"
        data-testid="recheck-allow"
        onClick={() => void requestOrigins(origins)}
      >
        {i18n.t("action.allow")}
      </button>
    </p>
  );
}
