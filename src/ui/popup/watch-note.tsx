import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import type { WatchState } from "../../messages/protocol.ts";
import { formatDate } from "../format-date.ts";
import { hostNames } from "../host-names.ts";
import { ruleText } from "../texts/rule-text.ts";
import { AllowNote } from "./allow-note.tsx";
import { knownRule } from "./known-rule.ts";

interface WatchNoteProps {
  readonly watch: WatchState;
  readonly site: string;
  /** The copy that the page was compared with. */
  readonly capture: Capture | null;
  /** Nothing of this page is saved yet or being saved, and it may be an article: the rule's turn is to come. */
  readonly awaited: boolean;
  readonly onGranted: () => void;
}

/** What the watchlist does on this page: the rule that fired or will fire, an exclusion, or what it lacks. */
export function WatchNote({ watch, site, capture, awaited, onGranted }: WatchNoteProps) {
  const lacks = watch.rule !== null && watch.missingOrigins.length > 0;
  const text = lacks && !watch.pageGranted ? null : watchText(watch, capture, awaited);
  const lacking = watch.pageGranted ? { hosts: hostNames(watch.missingOrigins) } : { site };
  return (
    <>
      {text && (
        <p class="watch-note" data-testid="watch-note">
          {text}
        </p>
      )}
      {lacks && <AllowNote origins={watch.missingOrigins} lacking={lacking} onGranted={onGranted} />}
    </>
  );
}

function watchText(watch: WatchState, capture: Capture | null, awaited: boolean): string | null {
  if (watch.excludedBy) return i18n.t("popup.excluded", { rule: ruleText(watch.excludedBy) });
  if (capture?.trigger === "watchlist") return savedByRule(capture, watch);
  return watch.rule && awaited ? i18n.t("popup.willSave", { rule: ruleText(watch.rule) }) : null;
}

function savedByRule(capture: Capture, watch: WatchState): string {
  const date = formatDate(capture.capturedAt, new Date(), i18n.t("languageTag")).short;
  const rule = knownRule(watch, capture.rule);
  if (!rule) return i18n.t("popup.savedByDeletedRule", { date });
  return i18n.t("popup.savedByRule", { date, rule: ruleText(rule) });
}
