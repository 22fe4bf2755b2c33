import { i18n } from "#i18n";
import type { BatchItem } from "../../batch/batch.ts";
import type { ItemFailure, ItemOutcome } from "../../batch/item-outcome.ts";
import { causeText } from "./cause-text.ts";
import { fateText } from "./fate-text.ts";
import { failureText } from "./failure-text.ts";
import { refusalText } from "./refusal-text.ts";
import { unsupportedText } from "./unsupported-text.ts";

/** What became of a line, in words. */
export function itemText({ state, outcome, site, resourceId }: BatchItem): string {
  if (state === "queued") return i18n.t("batchLine.queued");
  if (state === "working") return resourceId ? i18n.t("action.checking") : i18n.t("batchLine.saving");
  if (state === "cancelled" || !outcome) return i18n.t("batchLine.cancelled");
  return outcomeText(outcome, site);
}

function outcomeText(outcome: ItemOutcome, site: string): string {
  switch (outcome.kind) {
    case "saved":
      return outcome.missingImages > 0
        ? i18n.t("batchLine.savedWithout", outcome.missingImages)
        : i18n.t("batchLine.saved");
    case "already-saved":
      return i18n.t("batchLine.alreadySaved");
    case "checked":
      return fateText(outcome.summary.fate, outcome.summary.confidence);
    case "no-copy":
      return i18n.t("check.unknownResource");
    case "refused":
      return refusedText(outcome.reason);
    case "notice":
      return i18n.t("batchLine.notSaved", {
        cause: outcome.cause ? causeText(outcome.cause) : refusalText("notice"),
      });
    case "held-back":
      return i18n.t("batchLine.heldBack", { cause: causeText(outcome.cause) });
    case "private-network":
      return i18n.t("check.privateNetwork");
    case "permission-needed":
      return i18n.t("batchLine.permissionFor", { site });
    case "failed":
      return i18n.t("batchLine.failedBecause", { cause: causeOf(outcome.cause) });
  }
}

function refusedText(reason: Extract<ItemOutcome, { kind: "refused" }>["reason"]): string {
  if (reason === "not-html" || reason === "private-window" || reason === "no-access")
    return unsupportedText(reason).what;
  return i18n.t("batchLine.notSaved", { cause: refusalText(reason) });
}

function causeOf(cause: ItemFailure): string {
  if (cause === "no-answer") return i18n.t("cause.network");
  if (cause === "interrupted") return i18n.t("failure.interrupted");
  return failureText(cause).cause;
}
