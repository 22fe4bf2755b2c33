import { i18n } from "#i18n";
import type { OriginalResource } from "../../resource/original-resource.ts";
import { CheckButton } from "../components/check-button.tsx";
import { CheckMessage } from "../components/check-message.tsx";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { FateWords } from "../components/fate-words.tsx";
import type { Picks } from "../batch/picks.ts";
import { textLanguage } from "../text-language.ts";
import { useCheck } from "../use-check.ts";
import { formatRoute } from "./route.ts";

interface ResourceListProps {
  readonly rows: readonly OriginalResource[];
  readonly filter: string;
  /** Lets articles be ticked; `null` when that is not wanted now. */
  readonly picking: Picking | null;
}

interface Picking {
  readonly picks: Picks;
  readonly onPick: (ids: readonly string[], picked: boolean) => void;
}

export function ResourceList({ rows, filter, picking }: ResourceListProps) {
  if (rows.length === 0) return <p class="empty">{i18n.t("library.noMatch", { text: filter })}</p>;
  return (
    <ul class="resources" data-testid="resources">
      {rows.map((resource) => (
        <ResourceRow key={resource.id} resource={resource} picking={picking} />
      ))}
    </ul>
  );
}

interface ResourceRowProps {
  readonly resource: OriginalResource;
  readonly picking: Picking | null;
}

function ResourceRow({ resource, picking }: ResourceRowProps) {
  const check = useCheck(resource.id, resource.uri);
  const title = resource.title ?? i18n.t("library.untitled");
  const fate = resource.fate?.fate ?? null;
  return (
    <li class="resource" data-testid="resource-row" data-fate={fate ?? "unknown"}>
      <FateMark fate={fate} confidence={resource.fate?.confidence} word={fate ? "beside" : "spoken"} />
      <div class="resource-text">
        {picking && <PickBox id={resource.id} title={title} picking={picking} />}
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

interface PickBoxProps {
  readonly id: string;
  readonly title: string;
  readonly picking: Picking;
}

function PickBox({ id, title, picking }: PickBoxProps) {
  return (
    <input
      type="checkbox"
      class="pick-box"
      data-testid="pick-resource"
      aria-label={i18n.t("checkSeveral.pick", { title })}
      checked={picking.picks.has(id)}
      onChange={(event) => picking.onPick([id], event.currentTarget.checked)}
    />
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
