import { i18n } from "#i18n";
import type { FailureCause, SaveOutcome } from "../../messages/protocol.ts";
import { failureText } from "../texts/failure-text.ts";
import { causeText } from "../texts/cause-text.ts";
import { refusalText } from "../texts/refusal-text.ts";
import { unsupportedText } from "../texts/unsupported-text.ts";
import { PLAIN } from "./popup-answer.ts";
import type { PopupStatus } from "./popup-answer.ts";

/** How a save ended, as the popup says it. "Saved" is said of `saved` and `already-saved` only. */
export function outcomeStatus(outcome: SaveOutcome): PopupStatus {
  switch (outcome.kind) {
    case "saved":
    case "already-saved":
      return savedStatus(outcome);
    case "unsupported":
      return notSaved(unsupportedText(outcome.why).what, unsupportedText(outcome.why).next);
    case "refused":
      return refusedStatus(outcome);
    case "refused-notice":
      return {
        ...notSaved(i18n.t("popup.notSavable"), refusalText("notice")),
        notes: [refusalText("notice"), ...causeNotes(outcome.verdict.cause)],
        quote: outcome.verdict,
      };
    case "cancelled":
      return { ...PLAIN, mark: "none", line: i18n.t("popup.cancelled"), primary: { kind: "save" } };
    case "failed":
      return failedStatus(outcome.cause, outcome.detail);
  }
}

type SavedOutcome = Extract<SaveOutcome, { resourceId: string }>;

function savedStatus(outcome: SavedOutcome): PopupStatus {
  const fresh = outcome.kind === "saved";
  return {
    ...PLAIN,
    mark: "saved",
    line: fresh ? i18n.t("popup.justSaved") : i18n.t("popup.alreadySaved"),
    notes: fresh ? freshNotes(outcome) : alreadyNotes(outcome),
    primary: { kind: "open-copy", resourceId: outcome.resourceId },
  };
}

/** The frame that seems to hold the article is named below, beside the button that asks for access. */
function refusedStatus({
  reason,
  frameOrigins = [],
}: Extract<SaveOutcome, { kind: "refused" }>): PopupStatus {
  const note = frameOrigins.length > 0 ? i18n.t("popup.inFrame") : refusalText(reason);
  return notSaved(i18n.t("popup.notSavable"), note);
}

/** Which images are missing is said below, beside the button that asks for them once more. */
function freshNotes({ pageKept, missingImages, partial }: SavedOutcome): readonly string[] {
  if (!pageKept) return [i18n.t("popup.pageNotKept")];
  return missingImages > 0 || partial ? [] : [i18n.t("popup.justSavedNote")];
}

function alreadyNotes({ missingImages }: SavedOutcome): readonly string[] {
  return missingImages > 0 ? [] : [i18n.t("popup.alreadySavedNote")];
}

function notSaved(line: string, note: string): PopupStatus {
  return { ...PLAIN, mark: "none", line, notes: [note] };
}

function causeNotes(cause: Parameters<typeof causeText>[0] | null): readonly string[] {
  return cause ? [causeText(cause)] : [];
}

function failedStatus(cause: FailureCause, detail: string): PopupStatus {
  const text = failureText(cause);
  return {
    ...PLAIN,
    mark: "error",
    line: i18n.t("popup.failed", { cause: text.cause }),
    notes: [text.next],
    primary: { kind: "retry", step: "save" },
    details: `${cause}: ${detail}`,
  };
}
