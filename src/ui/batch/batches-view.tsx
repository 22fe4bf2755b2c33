import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { BatchSource } from "../../batch/batch.ts";
import { useTitle } from "../use-title.ts";
import { BatchList } from "./batch-list.tsx";
import { BookmarksSource } from "./bookmarks-source.tsx";
import { LinksSource } from "./links-source.tsx";
import { PageSource } from "./page-source.tsx";
import { TabsSource } from "./tabs-source.tsx";

const SOURCES: readonly { readonly source: BatchSource; readonly name: () => string }[] = [
  { source: "links", name: () => i18n.t("batch.sourceLinks") },
  { source: "tabs", name: () => i18n.t("batch.sourceTabs") },
  { source: "bookmarks", name: () => i18n.t("batch.sourceBookmarks") },
  { source: "page", name: () => i18n.t("batch.sourcePage") },
];

interface BatchesViewProps {
  /** The tab from which the reader came, whose links may be listed; `null` when there is none. */
  readonly tabId: number | null;
}

/** Where many articles are saved at once: what to take the links from, and the lists begun before. */
export function BatchesView({ tabId }: BatchesViewProps) {
  const [source, setSource] = useState<BatchSource>(tabId === null ? "links" : "page");
  useTitle(i18n.t("batch.title"));
  return (
    <>
      <h1>{i18n.t("batch.title")}</h1>
      <p class="hint">{i18n.t("batch.note")}</p>
      <SourceChoice chosen={source} onChoose={setSource} />
      {source === "links" && <LinksSource />}
      {source === "tabs" && <TabsSource />}
      {source === "bookmarks" && <BookmarksSource />}
      {source === "page" && <PageSource tabId={tabId} />}
      <BatchList />
    </>
  );
}

interface SourceChoiceProps {
  readonly chosen: BatchSource;
  readonly onChoose: (source: BatchSource) => void;
}

function SourceChoice({ chosen, onChoose }: SourceChoiceProps) {
  return (
    <fieldset class="batch-sources">
      <legend>{i18n.t("batch.source")}</legend>
      {SOURCES.map(({ source, name }) => (
        <label key={source}>
          <input
            type="radio"
            name="batch-source"
            data-testid={`batch-source-${source}`}
            checked={source === chosen}
            onChange={() => onChoose(source)}
          />
          {name()}
        </label>
      ))}
    </fieldset>
  );
}
