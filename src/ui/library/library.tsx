import { i18n } from "#i18n";
import { useEffect, useRef } from "preact/hooks";
import { BatchView } from "../batch/batch-view.tsx";
import { BatchesView } from "../batch/batches-view.tsx";
import { LedgerView } from "../ledger/ledger-view.tsx";
import { SkipLink } from "../components/skip-link.tsx";
import { CaptureView } from "./capture-view.tsx";
import { ChangesView } from "./changes-view.tsx";
import { ComparePresentView } from "./compare-present-view.tsx";
import { CompareView } from "./compare-view.tsx";
import { ListView } from "./list-view.tsx";
import { NoticeView } from "./notice-view.tsx";
import { ResourceView } from "./resource-view.tsx";
import { formatRoute } from "./route.ts";
import type { Route } from "./route.ts";
import { useRoute } from "./use-route.ts";

/** The archive as a full page. */
export function Library() {
  const route = useRoute();
  const main = useFocusOnChange(formatRoute(route));
  return (
    <>
      <LibraryHeader route={route} />
      <main id="content" ref={main} tabIndex={-1}>
        <View key={formatRoute(route)} route={route} />
      </main>
    </>
  );
}

function LibraryHeader({ route }: { readonly route: Route }) {
  return (
    <header class="page-header">
      <SkipLink />
      <a class="brand" href="#/">
        {i18n.t("extensionName")}
      </a>
      <nav aria-label={i18n.t("extensionName")}>
        <a href="#/" aria-current={currentAs(route, "library")}>
          {i18n.t("library.title")}
        </a>
        <a href="#/ledger" aria-current={currentAs(route, "ledger")}>
          {i18n.t("ledger.title")}
        </a>
        <a href="#/batch" aria-current={currentAs(route, "batch")}>
          {i18n.t("batch.title")}
        </a>
        <a href="/options.html">{i18n.t("library.options")}</a>
      </nav>
    </header>
  );
}

/** An article is within the library and a run within its part: "page" is said of the link's own page alone. */
function currentAs({ kind }: Route, link: "library" | "ledger" | "batch"): "page" | "true" | undefined {
  const part = kind === "batches" || kind === "batch" ? "batch" : kind === "ledger" ? "ledger" : "library";
  if (part !== link) return undefined;
  return kind === "list" || kind === "ledger" || kind === "batches" ? "page" : "true";
}

function View({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case "list":
      return <ListView />;
    case "ledger":
      return <LedgerView />;
    case "changes":
      return <ChangesView since={route.since} />;
    case "resource":
      return <ResourceView resourceId={route.resourceId} />;
    case "capture":
      return <CaptureView captureId={route.captureId} />;
    case "notice":
      return <NoticeView observationId={route.observationId} />;
    case "compare":
      return <CompareView olderId={route.olderId} newerId={route.newerId} />;
    case "compare-present":
      return <ComparePresentView captureId={route.captureId} />;
    case "batches":
      return <BatchesView tabId={route.tabId} />;
    case "batch":
      return <BatchView batchId={route.batchId} />;
  }
}

/** A new view is announced and read from its top; the first one leaves the focus where the browser put it. */
function useFocusOnChange(view: string) {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    if (!first.current) scrollTo(0, 0);
    first.current = false;
  }, [view]);
  return main;
}
