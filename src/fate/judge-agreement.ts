import type { AgreementGround, AgreementVerdict } from "../capture/served-view.ts";
import { compareVersions } from "../compare/compare-versions.ts";
import type { Comparison } from "../compare/comparison.ts";
import { editableText } from "../compare/editable-text.ts";
import { matchArticles, type IdentifiedVersion } from "../compare/same-article.ts";
import type { Evidence } from "./evidence.ts";
import { isEditAcrossVia, isProse } from "./judge-text.ts";

/** Below this share of the page's characters, what the server sent is a frame that scripts fill. */
const SERVED_SHARE = 0.5;

/**
 * Compares an article as a page showed it with what the server sent for its address at that time. Says
 * `disagrees` only of an article that the server did send and that reads otherwise. Pure.
 * @param served our own request's answer, read like any page
 */
export function judgeAgreement(
  page: IdentifiedVersion,
  served: Pick<Evidence, "status" | "extraction" | "signals">,
): AgreementVerdict {
  const { status, extraction, signals } = served;
  if (status === 0) return unknown("no-answer");
  if (status !== null && (status < 200 || status >= 300)) return unknown("error-status");
  if (signals?.notice) return unknown("notice");
  if (extraction?.kind !== "article") return unknown("no-article");
  const { same, headlines } = matchArticles(extraction.article, page);
  if (!same) return unknown("another-article");
  return judgeTexts(extraction.article, page, headlines === "different");
}

function judgeTexts(
  served: IdentifiedVersion,
  page: IdentifiedVersion,
  otherHeadline: boolean,
): AgreementVerdict {
  const [before, after] = [editableText(served.text), editableText(page.text)];
  const comparison = compareVersions({ title: null, text: before }, { title: null, text: after });
  const counts = { added: comparison.added, removed: comparison.removed };
  if (otherHeadline) return { agreement: "disagrees", ground: "title-changed", ...counts };
  if (counts.added + counts.removed === 0) return { agreement: "agrees", ground: "text-equal", ...counts };
  if (before.length < after.length * SERVED_SHARE)
    return { agreement: "unknown", ground: "mostly-scripted", ...counts };
  return isEditedInBrowser(comparison)
    ? { agreement: "disagrees", ground: "text-changed", ...counts }
    : { agreement: "unknown", ground: "lines-differ", ...counts };
}

/** Scripts add to what was served; they do not take whole sentences away, wherever those stand. */
function isEditedInBrowser({ paragraphs }: Comparison): boolean {
  return paragraphs.some(
    (paragraph, at) =>
      (paragraph.kind === "removed" && isProse(paragraph.text)) || isEditAcrossVia(paragraph, at, paragraphs),
  );
}

function unknown(ground: AgreementGround): AgreementVerdict {
  return { agreement: "unknown", ground, added: null, removed: null };
}
