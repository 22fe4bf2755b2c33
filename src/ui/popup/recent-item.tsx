import { i18n } from "#i18n";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { CheckMessage } from "../components/check-message.tsx";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { libraryLink } from "../library-link.ts";
import { textLanguage } from "../text-language.ts";
import { useCheck } from "../use-check.ts";
import { CheckButton } from "../components/check-button.tsx";

export function RecentItem({ resource }: { readonly resource: OriginalResource }) {
  const check = useCheck(resource.id, resource.uri);
  const title = resource.title ?? i18n.t("library.untitled");
  return (
    <li class="recent-item" data-testid="recent-item" data-fate={resource.fate?.fate ?? "unknown"}>
      <FateMark fate={resource.fate?.fate ?? null} confidence={resource.fate?.confidence} word="spoken" />
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
      <CheckButton check={check} title={title} />
    </li>
  );
}
