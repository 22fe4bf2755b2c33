import { i18n } from "#i18n";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { CheckMessage } from "../components/check-message.tsx";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { libraryLink } from "../library-link.ts";
import { textLanguage } from "../text-language.ts";
import { useCheck } from "../use-check.ts";
import type { Check } from "../use-check.ts";

export function RecentItem({ resource }: { readonly resource: OriginalResource }) {
  const check = useCheck(resource.id, resource.uri);
  const title = resource.title ?? i18n.t("library.untitled");
  return (
    <li class="recent-item" data-testid="recent-item" data-fate={resource.fate?.fate ?? "unknown"}>
      <FateMark fate={resource.fate?.fate ?? null} compact />
      <div class="recent-text">
        <a
          href={libraryLink({ kind: "resource", resourceId: resource.id })}
          target="_blank"
          lang={textLanguage(title)}
          title={title}
        >
          {title}
        </a>
        <p class="recent-meta" role="status">
          {check.state.kind === "idle" || check.state.kind === "checked" ? (
            <>
              {resource.outlet ?? resource.site} · <DateText iso={resource.lastCapturedAt} />
            </>
          ) : (
            <CheckMessage state={check.state} site={resource.site} />
          )}
        </p>
      </div>
      <RecentCheck check={check} title={title} />
    </li>
  );
}

function RecentCheck({ check, title }: { readonly check: Check; readonly title: string }) {
  const checking = check.state.kind === "checking";
  const asks = check.state.kind === "permission-needed";
  const name = asks ? i18n.t("action.allowCheckOf", { title }) : i18n.t("action.checkNowOf", { title });
  return (
    <button
      type="button"
      class="button quiet small"
      data-testid="check-now"
      aria-label={name}
      disabled={checking}
      onClick={check.run}
    >
      {checking ? "…" : asks ? i18n.t("action.allow") : i18n.t("action.checkNow")}
    </button>
  );
}
