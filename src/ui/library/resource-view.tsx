import { i18n } from "#i18n";
import { CheckButton } from "../components/check-button.tsx";
import { CheckMessage } from "../components/check-message.tsx";
import { DateText } from "../components/date-text.tsx";
import { FateMark } from "../components/fate-mark.tsx";
import { FateWords } from "../components/fate-words.tsx";
import { LivePart } from "../components/live-part.tsx";
import { MissingImages } from "../components/missing-images.tsx";
import { WhereElse } from "../elsewhere/where-else.tsx";
import { StandingNote } from "../components/standing-note.tsx";
import { textLanguage } from "../text-language.ts";
import { useCheck } from "../use-check.ts";
import { useTitle } from "../use-title.ts";
import { DeleteButton } from "./delete-button.tsx";
import { HistoryTable } from "./history-table.tsx";
import { ReadingFrame } from "./reading-frame.tsx";
import { ResourceFactList } from "./resource-fact-list.tsx";
import { formatRoute } from "./route.ts";
import { useResourceHistory } from "./use-resource-history.ts";
import type { ResourceHistory } from "./use-resource-history.ts";

/** One article: what became of its original, the newest copy to read, and everything known in time order. */
export function ResourceView({ resourceId }: { readonly resourceId: string }) {
  const live = useResourceHistory(resourceId);
  return <LivePart live={live}>{(history) => <ResourcePage history={history} />}</LivePart>;
}

function ResourcePage({ history }: { readonly history: ResourceHistory }) {
  const { resource, captures } = history;
  const title = resource.title ?? i18n.t("library.untitled");
  const newest = captures.at(-1);
  useTitle(title);
  return (
    <article class="resource-page">
      <a class="back" href="#/">
        {i18n.t("library.back")}
      </a>
      <h1 lang={textLanguage(title)} data-testid="resource-title">
        {title}
      </h1>
      <ResourceFactList resource={resource} author={newest?.author ?? null} />
      <FatePanel history={history} title={title} />
      {newest && <MissingImages captureId={newest.id} />}
      {newest && <ReadingFrame capture={newest} bodyOnly />}
      <WhereElse resource={resource} />
      <HistoryTable captures={captures} observations={history.observations} />
    </article>
  );
}

function FatePanel({ history, title }: { readonly history: ResourceHistory; readonly title: string }) {
  const { resource, captures } = history;
  const check = useCheck(resource.id, resource.uri);
  const newest = captures.at(-1);
  const before = captures.at(-2);
  return (
    <section class="fate-panel" data-testid="fate-panel" data-fate={resource.fate?.fate ?? "unknown"}>
      <FateMark fate={resource.fate?.fate ?? null} confidence={resource.fate?.confidence} word="beside" />
      <div role="status">
        {resource.fate ? <FateWords summary={resource.fate} /> : <p>{i18n.t("fate.unknown")}</p>}
        <StandingNote resourceId={resource.id} />
        {resource.fate && (
          <p class="facts">
            {i18n.t("resource.lastChecked")} <DateText iso={resource.fate.observedAt} />
          </p>
        )}
        <CheckMessage state={check.state} site={resource.site} />
      </div>
      <div class="panel-actions">
        {newest && before && (
          <a
            class="button primary"
            data-testid="compare-newest"
            href={formatRoute({ kind: "compare", olderId: before.id, newerId: newest.id })}
          >
            {i18n.t("resource.compareNewest")}
          </a>
        )}
        <CheckButton check={check} title={title} />
        {newest && (
          <a class="button" href={formatRoute({ kind: "compare-present", captureId: newest.id })}>
            {i18n.t("resource.comparePresent")}
          </a>
        )}
        <DeleteButton history={history} title={title} />
      </div>
    </section>
  );
}
