import { i18n } from "#i18n";
import { useEffect, useState } from "preact/hooks";
import { listOpenTabs, type OpenTabs } from "./list-open-tabs.ts";
import { lookOnce } from "./optional-permission.ts";
import { PickedLinks } from "./picked-links.tsx";

/** The pages open in this window, read where they are open. */
export function TabsSource() {
  const [tabs, setTabs] = useState<OpenTabs | null>(null);
  useEffect(() => void listOpenTabs().then(setTabs), []);
  const showAll = async () => {
    const all = await lookOnce("tabs", listOpenTabs);
    if (all) setTabs(all);
  };
  if (!tabs) return <p class="loading">{i18n.t("library.loading")}</p>;
  return (
    <section class="batch-source">
      <p class="hint">{i18n.t("batch.tabsNote")}</p>
      {tabs.hidden > 0 && (
        <p class="batch-ask">
          <span data-testid="batch-hidden-tabs">{i18n.t("batch.hiddenTabs", tabs.hidden)}</span>
          <button type="button" class="button" data-testid="batch-show-tabs" onClick={() => void showAll()}>
            {i18n.t("batch.showTabs")}
          </button>
        </p>
      )}
      <PickedLinks
        key={tabs.links.length}
        source="tabs"
        title={null}
        groups={[{ name: null, links: tabs.links }]}
        all
      />
    </section>
  );
}
