import { i18n } from "#i18n";
import { allWatchRules } from "../../archive/watch-rules.ts";
import { useArchive } from "../archive-context.ts";
import { SkipLink } from "../components/skip-link.tsx";
import { LivePart } from "../components/live-part.tsx";
import { useLiveQuery } from "../use-live-query.ts";
import { useTitle } from "../use-title.ts";
import { AddressTest } from "./address-test.tsx";
import { ArchiveOptions } from "./archive-options.tsx";
import { ManagedRulesPart } from "./managed-rules.tsx";
import { RecheckQuestion } from "../components/recheck-question.tsx";
import type { WatchRule } from "../../resource/watch-rule.ts";
import { RecheckOptions } from "./recheck-options.tsx";
import { EvidenceOptions } from "./evidence-options.tsx";
import { NetworkOptions } from "./network-options.tsx";
import { OwnRules } from "./own-rules.tsx";
import { PresetList } from "./preset-list.tsx";
import { PrivacyNote } from "./privacy-note.tsx";
import { RulesTransfer } from "./rules-transfer.tsx";
import { TellingOptions } from "./telling-options.tsx";
import { libraryLink } from "../library-link.ts";
import { useManagedRules } from "../use-managed-rules.ts";

/** The watchlist, and what Ironpot keeps. */
export function Options() {
  const archive = useArchive();
  const rules = useLiveQuery(() => allWatchRules(archive), [archive]);
  const managed = useManagedRules();
  useTitle(i18n.t("options.title"));
  return (
    <>
      <OptionsHeader />
      <main id="content" tabIndex={-1}>
        <h1>{i18n.t("options.title")}</h1>
        <section aria-labelledby="watchlist-heading">
          <h2 id="watchlist-heading">{i18n.t("options.watchlist")}</h2>
          <p class="lead">{i18n.t("options.watchlistNote")}</p>
          <LivePart live={rules}>
            {(all) => (
              <>
                <RecheckQuestion
                  watched={[...all, ...managed.rules].some(isWatching)}
                  class="recheck-question"
                />
                <PresetList rules={[...all, ...managed.rules]} />
                <ManagedRulesPart managed={managed} />
                <OwnRules rules={[...all, ...managed.rules]} />
                <RulesTransfer rules={all} />
                <AddressTest rules={[...all, ...managed.rules]} />
              </>
            )}
          </LivePart>
        </section>
        <RecheckOptions />
        <TellingOptions />
        <EvidenceOptions />
        <ArchiveOptions />
        <NetworkOptions />
        <PrivacyNote />
      </main>
    </>
  );
}

function isWatching({ enabled, effect }: WatchRule): boolean {
  return enabled && effect === "include";
}

function OptionsHeader() {
  return (
    <header class="page-header">
      <SkipLink />
      <a class="brand" href="/library.html">
        {i18n.t("extensionName")}
      </a>
      <nav aria-label={i18n.t("extensionName")}>
        <a href="/library.html">{i18n.t("library.title")}</a>
        <a href={libraryLink({ kind: "ledger" })}>{i18n.t("ledger.title")}</a>
        <a href={libraryLink({ kind: "batches", tabId: null })}>{i18n.t("batch.title")}</a>
        <a href="/options.html" aria-current="page">
          {i18n.t("options.title")}
        </a>
      </nav>
    </header>
  );
}
