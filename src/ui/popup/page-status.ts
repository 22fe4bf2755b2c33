import { i18n } from "#i18n";
import type { Capture } from "../../capture/capture.ts";
import type { Verdict } from "../../fate/fate.ts";
import type { TabState } from "../../messages/protocol.ts";
import { formatDate } from "../format-date.ts";
import { causeText } from "../texts/cause-text.ts";
import { refusalText } from "../texts/refusal-text.ts";
import { PLAIN } from "./popup-answer.ts";
import type { PopupStatus, Reading } from "./popup-answer.ts";
import { removalLine } from "./removal-line.ts";

type PageState = Extract<TabState, { kind: "page" }>;

/** The saved copy and the moment at which the page was compared with it. */
interface Compared {
  readonly capture: Capture | null;
  /** ISO 8601 UTC. */
  readonly inspectedAt: string;
}

/** The popup's answer for a page that could be read. */
export function pageStatus(page: PageState, compared: Compared, reading: Reading): PopupStatus {
  if (page.resourceId === null) return unsavedStatus(page);
  const common = {
    ...PLAIN,
    notes: savedNotes(compared.capture, reading),
    primary: { kind: "open-copy", resourceId: page.resourceId },
  } as const;
  if (!page.verdict) return { ...common, mark: "saved", line: i18n.t("popup.alreadySaved") };
  const { grounds } = page.verdict;
  return { ...common, grounds, ...verdictStatus(page, page.verdict, compared, reading, common.notes) };
}

function unsavedStatus(page: PageState): PopupStatus {
  if (page.readable === true)
    return { ...PLAIN, mark: "none", line: i18n.t("popup.notSaved"), primary: { kind: "save" } };
  if (isFilling(page))
    return {
      ...PLAIN,
      mark: "none",
      line: i18n.t("popup.notSaved"),
      notes: [i18n.t("popup.filling")],
      primary: { kind: "save" },
    };
  return {
    ...PLAIN,
    mark: "none",
    line: i18n.t("popup.notSavable"),
    notes: [page.frameOrigins?.length ? i18n.t("popup.inFrame") : refusalText(page.readable)],
    quote: page.verdict,
  };
}

/** A save waits for text that is still on its way. */
function isFilling({ settling, readable }: PageState): boolean {
  return settling === true && (readable === "no-text" || readable === "too-short");
}

function verdictStatus(
  page: PageState,
  verdict: Verdict,
  compared: Compared,
  reading: Reading,
  notes: readonly string[],
): Partial<PopupStatus> & Pick<PopupStatus, "mark" | "line"> {
  const mark = verdict.fate;
  switch (verdict.fate) {
    case "unchanged":
      return { mark, line: unchangedLine(compared, reading), ...grownStatus(page) };
    case "edited":
      return { mark, ...editedStatus(page, notes) };
    case "removed":
      return { mark, ...removedStatus(page, verdict, notes) };
    case "moved":
      return { mark, line: i18n.t("popup.moved"), notes: [...movedNotes(verdict), ...notes], quote: verdict };
    case "unverified":
      return {
        mark,
        line: i18n.t("popup.unverified"),
        notes: [...(verdict.cause ? [causeText(verdict.cause)] : []), ...notes],
        quote: verdict,
      };
  }
}

/** What has arrived since on the same page is no change of the original, and can be kept too. */
function grownStatus({ grown }: PageState): Pick<PopupStatus, "notes" | "secondary"> {
  if (!grown) return { notes: [], secondary: null };
  return { notes: [i18n.t("popup.grown")], secondary: { kind: "save-version" } };
}

function unchangedLine({ capture, inspectedAt }: Compared, reading: Reading): string {
  const time = formatDate(inspectedAt, reading.now, reading.language).short;
  const date = capture ? formatDate(capture.capturedAt, reading.now, reading.language).short : time;
  return i18n.t("popup.unchanged", { date, time });
}

function editedStatus(
  page: PageState,
  notes: readonly string[],
): Pick<PopupStatus, "line"> & Partial<PopupStatus> {
  const edit = page.edit ?? { added: 0, removed: 0 };
  const line = i18n.t("popup.edited", edit);
  if (!page.captureId) return { line };
  return {
    line,
    notes: [i18n.t("popup.editedNote"), ...notes],
    primary: { kind: "compare", captureId: page.captureId },
    secondary: { kind: "save-version" },
  };
}

function removedStatus(
  page: PageState,
  verdict: Verdict,
  notes: readonly string[],
): Pick<PopupStatus, "line"> & Partial<PopupStatus> {
  const suspected = verdict.confidence === "suspected" ? [i18n.t("popup.suspectedNote")] : [];
  const line = removalLine(verdict, page.uri);
  // A reason that the line quotes is not quoted twice.
  const quote = verdict.reason && line.includes(verdict.reason) ? { ...verdict, reason: null } : verdict;
  return { line, notes: [...suspected, ...notes], quote };
}

function movedNotes(verdict: Verdict): readonly string[] {
  return verdict.movedTo ? [i18n.t("popup.movedTo", { uri: verdict.movedTo })] : [];
}

function savedNotes(capture: Capture | null, reading: Reading): readonly string[] {
  if (!capture) return [];
  const date = formatDate(capture.capturedAt, reading.now, reading.language).short;
  return [i18n.t("popup.savedNote", { date })];
}
