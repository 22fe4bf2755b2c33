import { i18n } from "#i18n";
import { failureText } from "../texts/failure-text.ts";
import { unsupportedText } from "../texts/unsupported-text.ts";
import { outcomeStatus } from "./outcome-status.ts";
import { pageStatus } from "./page-status.ts";
import { PLAIN } from "./popup-answer.ts";
import type { PopupStatus, Reading } from "./popup-answer.ts";
import type { PopupView, SaveProgress } from "./popup-view.ts";

/** Turns what is known of the tab into the popup's answer. */
export function popupStatus(view: PopupView, reading: Reading): PopupStatus {
  switch (view.kind) {
    case "looking":
      return { ...PLAIN, mark: "busy", line: i18n.t("popup.looking") };
    case "saving":
      return {
        ...PLAIN,
        mark: "busy",
        line: savingLine(view.progress, view.page?.settling ?? false),
        primary: { kind: "cancel" },
      };
    case "broken":
      return brokenStatus(view.step, view.detail);
    case "ended":
      return outcomeStatus(view.outcome);
    case "inspected":
      return inspectedStatus(view, reading);
  }
}

function inspectedStatus(view: Extract<PopupView, { kind: "inspected" }>, reading: Reading): PopupStatus {
  if (view.tab.kind === "page") return pageStatus(view.tab, view, reading);
  const text = unsupportedText(view.tab.why);
  return { ...PLAIN, mark: "none", line: text.what, notes: [text.next] };
}

function savingLine(progress: SaveProgress | null, settling: boolean): string {
  if (!progress) return settling ? i18n.t("popup.waiting") : i18n.t("popup.saving");
  if (progress.phase === "reading") return i18n.t("popup.reading");
  if (progress.phase === "writing") return i18n.t("popup.writing");
  return i18n.t("popup.savingImages", { done: progress.imagesDone, total: progress.imagesTotal });
}

function brokenStatus(step: "inspect" | "save", detail: string): PopupStatus {
  const text = failureText("unknown");
  const line =
    step === "save" ? i18n.t("popup.failed", { cause: text.cause }) : i18n.t("popup.inspectFailed");
  return {
    ...PLAIN,
    mark: "error",
    line,
    notes: [text.next],
    primary: { kind: "retry", step },
    details: detail,
  };
}
