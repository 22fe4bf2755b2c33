import { i18n } from "#i18n";
import { useState } from "preact/hooks";
import type { Capture } from "../../capture/capture.ts";
import type { WatchState } from "../../messages/protocol.ts";
import { formatDate } from "../format-date.ts";
import { requestOrigins } from "../permissions.ts";
import { ruleText } from "../texts/rule-text.ts";
import { knownRule } from "./known-rule.ts";

interface WatchNoteProps {
  readonly watch: WatchState;
  readonly site: string;
  /** The copy that the page was compared with. */
  readonly capture: Capture | null;
  /** Nothing of this page is saved yet and nothing is being saved, so that the rule's turn is to come. */
  readonly unsaved: boolean;
  readonly onGranted: () => void;
}

/** What the watchlist does on this page: the rule that fired or will fire, an exclusion, or what it lacks. */
export function WatchNote({ watch, site, capture, unsaved, onGranted }: WatchNoteProps) {
  if (watch.rule && watch.missingOrigins.length > 0)
    return <AllowNote origins={watch.missingOrigins} site={site} onGranted={onGranted} />;
  const text = watchText(watch, capture, unsaved);
  return text ? (
    <p class="watch-note" data-testid="watch-note">
      {text}
    </p>
  ) : null;
}

function watchText(watch: WatchState, capture: Capture | null, unsaved: boolean): string | null {
  if (watch.excludedBy) return i18n.t("popup.excluded", { rule: ruleText(watch.excludedBy) });
  if (capture?.trigger === "watchlist") return savedByRule(capture, watch);
  return watch.rule && unsaved ? i18n.t("popup.willSave", { rule: ruleText(watch.rule) }) : null;
}

function savedByRule(capture: Capture, watch: WatchState): string {
  const date = formatDate(capture.capturedAt, new Date(), i18n.t("languageTag")).short;
  const rule = knownRule(watch, capture.rule);
  if (!rule) return i18n.t("popup.savedByDeletedRule", { date });
  return i18n.t("popup.savedByRule", { date, rule: ruleText(rule) });
}

interface AllowNoteProps {
  readonly origins: readonly string[];
  readonly site: string;
  readonly onGranted: () => void;
}

function AllowNote({ origins, site, onGranted }: AllowNoteProps) {
  const [refused, setRefused] = useState(false);
  const settle = async (answer: Promise<boolean>) => {
    const granted = await answer;
    setRefused(!granted);
    if (granted) onGranted();
  };
  return (
    <div class="watch-note watch-permission" data-testid="permission-needed">
      <p>{refused ? i18n.t("popup.permissionRefused", { site }) : i18n.t("popup.permission", { site })}</p>
      <button
        type="button"
        class="button"
        data-testid="action-allow"
        onClick={() => void settle(requestOrigins(origins))}
      >
        {i18n.t("action.allow")}
      </button>
    </div>
  );
}
