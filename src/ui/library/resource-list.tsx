import { i18n } from "#i18n";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { CheckButton } from "../components/check-button.tsx";
import { CheckMessage } from "../components/check-message.tsx";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { FateWords } from "../components/fate-words.tsx";
import { textLanguage } from "../text-language.ts";
import { useCheck } from "../use-check.ts";
import { formatRoute } from "./route.ts";

interface ResourceListProps {
  readonly rows: readonly OriginalResource[];
  readonly filter: string;
}

export function ResourceList({ rows, filter }: ResourceListProps) {
  if (rows.length === 0) return <p class="empty">{i18n.t("library.noMatch", { text: filter })}</p>;
  return (
    <ul class="resources" data-testid="resources">
      {rows.map((resource) => (
        <ResourceRow key={resource.id} resource={resource} />
      ))}
    </ul>
  );
}

function ResourceRow({ resource }: { readonly resource: OriginalResource }) {
  const check = useCheck(resource.id, resource.uri);
  const title = resource.title ?? i18n.t("library.untitled");
  const fate = resource.fate?.fate ?? null;
  return (
    <li class="resource" data-testid="resource-row" data-fate={fate ?? "unknown"}>
      <FateMark fate={fate} confidence={resource.fate?.confidence} word={fate ? "beside" : "spoken"} />
      <div class="resource-text">
        <h2 lang={textLanguage(title)}>
          <a href={formatRoute({ kind: "resource", resourceId: resource.id })}>{title}</a>
        </h2>
        <ResourceFacts resource={resource} />
        {resource.fate && <FateWords summary={resource.fate} />}
        <CheckMessage state={check.state} site={resource.site} />
      </div>
      <CheckButton check={check} title={title} />
    </li>
  );
}

function ResourceFacts({ resource }: { readonly resource: OriginalResource }) {
  return (
    <p class="facts">
      {resource.outlet && <span lang={textLanguage(resource.outlet)}>{resource.outlet}</span>}
      <span>{resource.site}</span>
      {resource.publishedAt && (
        <span>
          {i18n.t("library.published")} <DateText iso={resource.publishedAt} />
        </span>
      )}
      <span>
        {i18n.t("library.saved")} <DateText iso={resource.lastCapturedAt} />
      </span>
    </p>
  );
}
