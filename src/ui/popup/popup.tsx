import { i18n } from "#i18n";
import { siteOf } from "../../resource/canonical-uri.ts";
import { libraryLink } from "../library-link.ts";
import { textLanguage } from "../text-language.ts";
import { RecheckQuestion } from "../components/recheck-question.tsx";
import { MissingImages } from "../components/missing-images.tsx";
import { FrameNote, PartialNote } from "./partial-note.tsx";
import { RecentList } from "./recent-list.tsx";
import { ServedNote } from "./served-note.tsx";
import { StatusPanel } from "./status-panel.tsx";
import { StandingNote } from "../components/standing-note.tsx";
import { popupStatus } from "./popup-status.ts";
import { isNoArticle } from "./is-no-article.ts";
import { pageOf } from "./popup-view.ts";
import type { PopupView } from "./popup-view.ts";
import { usePopup } from "./use-popup.ts";
import { WatchNote } from "./watch-note.tsx";
import { WatchWhy } from "./watch-why.tsx";

/** The toolbar's popup: what is known of this page, what can be done, what was saved last. */
export function Popup() {
  const { view, tabId, run, inspect } = usePopup();
  const status = popupStatus(view, { now: new Date(), language: i18n.t("languageTag") });
  return (
    <>
      <main>
        <h1 class="visually-hidden">{i18n.t("extensionName")}</h1>
        <PageLine view={view} />
        <StatusPanel status={status} run={run} />
        <StandingPart view={view} />
        <ServedNote view={view} />
        <LackingPart view={view} save={() => run({ kind: "save" })} />
        <MissingPart view={view} />
        <WatchPart view={view} onGranted={inspect} />
        <RecentList />
      </main>
      <PopupLinks tabId={tabId} />
    </>
  );
}

/** Which page the answer is about. The room is kept while it is being read. */
function PageLine({ view }: { readonly view: PopupView }) {
  const page = pageOf(view);
  return (
    <p class="page-line" data-testid="page-line">
      {page && (
        <>
          {siteOf(page.uri)} · <span lang={textLanguage(page.title)}>{page.title}</span>
        </>
      )}
    </p>
  );
}

interface LackingProps {
  readonly view: PopupView;
  readonly save: () => void;
}

/** What the copy, or the page, lacks of the article. */
function LackingPart({ view, save }: LackingProps) {
  const captureId = captureOf(view);
  if (captureId !== undefined) return <PartialNote captureId={captureId} onGranted={save} />;
  const origins = frameOriginsOf(view);
  return origins.length > 0 ? <FrameNote origins={origins} onGranted={save} /> : null;
}

function frameOriginsOf(view: PopupView): readonly string[] {
  if (view.kind === "ended" && view.outcome.kind === "refused") return view.outcome.frameOrigins ?? [];
  const unread = view.kind === "inspected" && view.tab.kind === "page" && view.tab.readable !== true;
  return unread && view.tab.kind === "page" ? (view.tab.frameOrigins ?? []) : [];
}

/** The copy that the popup speaks of. */
function captureOf(view: PopupView): string | undefined {
  if (view.kind === "inspected") return view.capture?.id;
  return view.kind === "ended" && "captureId" in view.outcome ? view.outcome.captureId : undefined;
}

function StandingPart({ view }: { readonly view: PopupView }) {
  const resourceId = view.kind === "inspected" ? (pageOf(view)?.resourceId ?? null) : null;
  return resourceId === null ? null : <StandingNote resourceId={resourceId} />;
}

function MissingPart({ view }: { readonly view: PopupView }) {
  const captureId = captureOf(view);
  return captureId === undefined ? null : <MissingImages captureId={captureId} />;
}

function WatchPart({ view, onGranted }: { readonly view: PopupView; readonly onGranted: () => void }) {
  const page = pageOf(view);
  if (!page) return null;
  const capture = view.kind === "inspected" ? view.capture : null;
  return (
    <>
      <WatchNote
        watch={page.watch}
        site={new URL(page.uri).hostname}
        capture={capture}
        awaited={view.kind === "inspected" && page.resourceId === null && !isNoArticle(page.readable)}
        onGranted={onGranted}
      />
      <RecheckQuestion watched={page.watch.rule !== null && page.watch.pageGranted} class="watch-note" />
      {view.kind === "inspected" && (
        <WatchWhy watch={page.watch} capture={capture} readable={page.readable} />
      )}
    </>
  );
}

/** Many at once begins here, because the click on the toolbar is what lets us read this page's links. */
function PopupLinks({ tabId }: { readonly tabId: number | null }) {
  return (
    <nav class="popup-links" aria-label={i18n.t("extensionName")}>
      <a href="/library.html" target="_blank">
        {i18n.t("popup.library")}
      </a>
      <a href={libraryLink({ kind: "batches", tabId })} target="_blank" data-testid="popup-batch">
        {i18n.t("popup.several")}
      </a>
      <a href="/options.html" target="_blank">
        {i18n.t("popup.options")}
      </a>
    </nav>
  );
}
