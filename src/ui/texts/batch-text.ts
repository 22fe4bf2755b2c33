import { i18n } from "#i18n";
import type { Batch, BatchState, ItemState } from "../../batch/batch.ts";
import type { Tally } from "../../batch/tally.ts";
import type { Fate } from "../../fate/fate.ts";
import { fateText } from "./fate-text.ts";

const STATES: { readonly [state in BatchState]: () => string } = {
  running: () => i18n.t("batch.running"),
  paused: () => i18n.t("batch.paused"),
  cancelled: () => i18n.t("batch.cancelled"),
  done: () => i18n.t("batch.done"),
};

const SOURCES: { readonly [source in Batch["source"]]: () => string } = {
  links: () => i18n.t("batch.sourceLinks"),
  tabs: () => i18n.t("batch.sourceTabs"),
  bookmarks: () => i18n.t("batch.sourceBookmarks"),
  page: () => i18n.t("batch.sourcePage"),
  library: () => i18n.t("batch.sourceLibrary"),
};

const COUNTED: readonly { readonly state: ItemState; readonly word: () => string }[] = [
  { state: "saved", word: () => i18n.t("batchLine.saved") },
  { state: "already-saved", word: () => i18n.t("batchLine.alreadySaved") },
  { state: "refused", word: () => i18n.t("batchLine.refused") },
  { state: "failed", word: () => i18n.t("batchLine.failed") },
  { state: "permission-needed", word: () => i18n.t("batchLine.permissionNeeded") },
  { state: "cancelled", word: () => i18n.t("batchLine.cancelled") },
];

const FATES: readonly Fate[] = ["removed", "edited", "moved", "unchanged", "unverified"];

export function batchStateText({ state, work }: Pick<Batch, "state" | "work">): string {
  return state === "running" && work === "check" ? i18n.t("batch.checking") : STATES[state]();
}

/** The folder or page it was taken from, else the kind of source. */
export function batchName({ title, source }: Pick<Batch, "title" | "source">): string {
  return title ?? SOURCES[source]();
}

/** "Saving · 3 of 5 done · Saved: 2 · Failed: 1". */
export function tallyText(batch: Batch, counts: Tally): string {
  const progress = i18n.t("batch.progress", { ended: counts.ended, total: counts.total });
  const looks = FATES.filter((fate) => counts.fates[fate] > 0).map((fate) =>
    i18n.t("batch.count", { what: fateText(fate), count: counts.fates[fate] }),
  );
  const parts = COUNTED.filter(({ state }) => counts[state] > 0).map(({ state, word }) =>
    i18n.t("batch.count", { what: word(), count: counts[state] }),
  );
  return [batchStateText(batch), progress, ...looks, ...parts].join(" · ");
}
