import type { Evidence, Memento } from "./evidence.ts";
import { addressWall } from "./address-walls.ts";
import type { Verdict } from "./fate.ts";
import { judgeLivingArticle } from "./judge-living-article.ts";
import { judgePageInItsPlace } from "./judge-page-in-its-place.ts";
import { judgeText } from "./judge-text.ts";
import { landingOf } from "./landing.ts";
import type { RecognisedNotice } from "./page-signals.ts";
import { statusMeaning } from "./status-cause.ts";
import { fromNotice, statusGrounds, unverified, verdict } from "./verdict.ts";

/**
 * Says what became of an original, from one look at it. `timeMap`: its captures in time order, may be
 * empty. The order of the questions is the order of what cannot be wrong: the article itself is there;
 * a wall is in the way; the status; the platform's words; another page in its place. In doubt the
 * answer is `unverified`. Pure.
 */
export function judgeFate(evidence: Evidence, timeMap: readonly Memento[]): Verdict {
  if (evidence.status === 0) return unverified("network", ["no-answer"]);
  const article = evidence.extraction?.kind === "article" ? evidence.extraction.article : null;
  const text = article && isFilled(timeMap) ? judgeText(article, evidence, timeMap) : null;
  if (article && text && text.kind !== "different")
    return judgeLivingArticle(evidence, article, timeMap, text);
  return (
    behindWall(evidence) ??
    byStatus(evidence) ??
    byNotice(evidence.signals?.notice ?? null) ??
    judgePageInItsPlace(evidence, timeMap, text)
  );
}

function isFilled(timeMap: readonly Memento[]): timeMap is readonly [Memento, ...Memento[]] {
  return timeMap.length > 0;
}

function behindWall({ signals, requestedUri, finalUri }: Evidence): Verdict | null {
  const notice = signals?.notice;
  if (notice?.fate === "unverified") return fromNotice(notice, notice.cause, "confirmed", []);
  if (landingOf(requestedUri, finalUri) === "same") return null;
  const wall = addressWall(finalUri);
  return wall ? unverified(wall.cause, [wall.row, "redirected"]) : null;
}

function byStatus({ status, signals }: Evidence): Verdict | null {
  const meaning = statusMeaning(status);
  if (!meaning) return null;
  const grounds = statusGrounds(status);
  if (meaning.fate === "unverified") return unverified(meaning.cause, grounds);
  const notice = signals?.notice ?? null;
  if (notice?.fate === "moved") return fromNotice(notice, null, "confirmed", grounds);
  // 404 may be a mistake of the day; 410 and 451 are said on purpose (RFC 9110 15.5.11, RFC 7725).
  const said = meaning.cause !== "http-404" ? "confirmed" : "suspected";
  if (!notice) return verdict("removed", meaning.cause, said, grounds);
  return isUnmistakable(notice)
    ? fromNotice(notice, notice.cause, "confirmed", grounds)
    : fromNotice(notice, meaning.cause, said, grounds);
}

function byNotice(notice: RecognisedNotice | null): Verdict | null {
  if (!notice) return null;
  const sure = notice.fate === "moved" || isUnmistakable(notice);
  return fromNotice(notice, notice.cause, sure ? "confirmed" : "suspected", []);
}

/** A platform's own notice that says who acted. `soft-404` and the like may be said of living pages. */
function isUnmistakable({ row, cause }: RecognisedNotice): boolean {
  return !row.startsWith("generic-") && cause !== "soft-404" && cause !== "unavailable-no-reason";
}
