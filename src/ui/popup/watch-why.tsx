import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import type { TabState, WatchState } from "../../messages/protocol.ts";
import { WatchReasons } from "../components/watch-reasons.tsx";
import { refusalText } from "../texts/refusal-text.ts";
import { ruleText } from "../texts/rule-text.ts";
import { isNoArticle } from "./is-no-article.ts";
import { knownRule } from "./known-rule.ts";

interface WatchWhyProps {
  readonly watch: WatchState;
  readonly capture: Capture | null;
  readonly readable: Extract<TabState, { kind: "page" }>["readable"];
}

/** Why this page was saved, or was not: how the copy came about, then what every rule says now. */
export function WatchWhy({ watch, capture, readable }: WatchWhyProps) {
  return (
    <details class="watch-why" data-testid="why">
      <summary>{capture ? i18n.t("why.saved") : i18n.t("why.notSaved")}</summary>
      <p>{capture ? savedText(capture, watch) : conclusion(watch, readable)}</p>
      <WatchReasons spoken={watch.spoken} />
    </details>
  );
}

function savedText({ trigger, rule }: Capture, watch: WatchState): string {
  if (trigger === "manual") return i18n.t("why.byHand");
  if (trigger !== "watchlist") return i18n.t("why.byOther");
  const known = knownRule(watch, rule);
  return known ? i18n.t("why.byRule", { rule: ruleText(known) }) : i18n.t("why.byDeletedRule");
}

function conclusion({ rule, excludedBy, unread }: WatchState, readable: WatchWhyProps["readable"]): string {
  if (excludedBy) return i18n.t("popup.excluded", { rule: ruleText(excludedBy) });
  if (rule && isNoArticle(readable)) return refusalText(readable);
  if (rule) return i18n.t("popup.willSave", { rule: ruleText(rule) });
  return unread ? i18n.t("why.nothingRead") : i18n.t("why.noRule");
}
