import { i18n } from "#i18n";
import type { FateSummary } from "../../fate/fate.ts";
import type { RemovalWindow } from "../../fate/removal-window.ts";
import { formatDate } from "../format-date.ts";
import { causeText } from "./cause-text.ts";

/** A sentence with dates; they stand in it short, and in full on hover. */
export interface DatedText {
  readonly text: string;
  readonly exact: string;
}

/** What is known of an original besides how it stands today. */
export interface PastChanges {
  readonly window: RemovalWindow | null;
  /** See `lastEdit`. */
  readonly editedAt: string | null;
}

/**
 * What the history adds to the newest verdict: between which moments an original was removed and since
 * when that is certain, that it is back, that it was edited before, that the newest look could verify nothing.
 */
export function standingTexts(
  fate: FateSummary | null,
  { window, editedAt }: PastChanges,
  now: Date,
): readonly DatedText[] {
  const texts: DatedText[] = [];
  if (window?.backSince) texts.push(backText(window, window.backSince, now));
  else if (window) texts.push(windowText(window, now));
  if (window?.confirmedAt && !window.backSince)
    texts.push(dated([window.confirmedAt], now, ([date = ""]) => i18n.t("standing.confirmed", { date })));
  if (editedAt) texts.push(dated([editedAt], now, ([date = ""]) => i18n.t("standing.edited", { date })));
  if (fate?.uncertain) texts.push(uncertainText(fate.uncertain, now));
  return texts;
}

function windowText({ lastAlive, firstRemoved, confirmedAt }: RemovalWindow, now: Date): DatedText {
  if (!lastAlive) return dated([firstRemoved.at], now, ([to = ""]) => i18n.t("standing.before", { to }));
  return dated([lastAlive.at, firstRemoved.at], now, ([from = "", to = ""]) =>
    confirmedAt
      ? i18n.t("standing.between", { from, to })
      : i18n.t("standing.betweenSuspected", { from, to }),
  );
}

function backText({ firstRemoved, confirmedAt }: RemovalWindow, backSince: string, now: Date): DatedText {
  return dated([firstRemoved.at, backSince], now, ([removed = "", back = ""]) =>
    confirmedAt
      ? i18n.t("standing.back", { removed, back })
      : i18n.t("standing.backSuspected", { removed, back }),
  );
}

function uncertainText({ observedAt, cause }: NonNullable<FateSummary["uncertain"]>, now: Date): DatedText {
  const why = cause ? causeText(cause) : i18n.t("fate.unverified");
  return dated([observedAt], now, ([date = ""]) => i18n.t("standing.uncertain", { date, cause: why }));
}

function dated(
  moments: readonly string[],
  now: Date,
  words: (dates: readonly string[]) => string,
): DatedText {
  const dates = moments.map((moment) => formatDate(moment, now, i18n.t("languageTag")));
  return { text: words(dates.map(({ short }) => short)), exact: dates.map(({ exact }) => exact).join(" – ") };
}
