import type { Article } from "../capture/article.ts";
import { comparisonKey } from "../compare/split-units.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import { addressWall } from "./address-walls.ts";
import type { Evidence, Memento } from "./evidence.ts";
import type { Cause, Verdict } from "./fate.ts";
import { judgeText, type TextJudgement } from "./judge-text.ts";
import { isSamePage, landingOf } from "./landing.ts";
import type { RecognisedNotice } from "./page-signals.ts";
import { statusMeaning } from "./status-cause.ts";

/** A page with less visible text than this stands for nothing. */
const SHORTEST_PAGE = 20;

/**
 * Says what became of an original, from one look at it. `timeMap`: its captures in time order, may be
 * empty. The order of the questions is the order of what cannot be wrong: the article itself is there;
 * a wall is in the way; the status; the platform's words; another page in its place. In doubt the
 * answer is `unverified`. Pure.
 */
export function judgeFate(evidence: Evidence, timeMap: readonly Memento[]): Verdict {
  if (evidence.status === 0) return unverified("network", ["no-answer"]);
  const article = evidence.extraction?.kind === "article" ? evidence.extraction.article : null;
  const text = article && isFilled(timeMap) ? judgeText(article, evidence.via, timeMap) : null;
  if (article && text && text.kind !== "different") return alive(evidence, article, timeMap, text);
  return (
    behindWall(evidence) ??
    byStatus(evidence) ??
    byNotice(evidence.signals?.notice ?? null) ??
    byPageInItsPlace(evidence, timeMap, text)
  );
}

function isFilled(timeMap: readonly Memento[]): timeMap is readonly [Memento, ...Memento[]] {
  return timeMap.length > 0;
}

function alive(
  evidence: Evidence,
  article: Article,
  timeMap: readonly Memento[],
  text: TextJudgement,
): Verdict {
  const moved = isElsewhere(evidence, article, timeMap);
  const fate = text.kind === "edited" ? "edited" : moved ? "moved" : "unchanged";
  const grounds = [
    ...text.grounds,
    ...(text.sameVia ? [] : ["compared-across-via"]),
    ...(moved ? ["address-changed"] : []),
    ...statusGrounds(evidence.status),
  ];
  // A first look through another door may show what was always there.
  const unsure = fate === "edited" && (!text.sameVia || text.grounds.includes("text-replaced"));
  return {
    ...verdict(fate, null, unsure ? "suspected" : "confirmed", grounds),
    similarity: text.similarity,
    movedTo: moved ? evidence.finalUri : null,
  };
}

/** Whether the article stands at an address that neither is, nor calls itself, the saved one. */
function isElsewhere(evidence: Evidence, article: Article, timeMap: readonly Memento[]): boolean {
  if (landingOf(evidence.requestedUri, evidence.finalUri) === "same") return false;
  const [requested, final] = [URL.parse(evidence.requestedUri), URL.parse(evidence.finalUri)];
  if (requested && final && isSamePage(requested, final)) return false;
  const known = [addressKey(evidence.requestedUri), ...timeMap.map((memento) => memento.canonicalUri)];
  return !known.includes(article.canonicalUri);
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

/** No wall, no status, no words: the page itself must tell. */
function byPageInItsPlace(
  evidence: Evidence,
  timeMap: readonly Memento[],
  text: TextJudgement | null,
): Verdict {
  const landing = landingOf(evidence.requestedUri, evidence.finalUri);
  const { extraction, signals } = evidence;
  if (!extraction || !signals) return unverified(null, ["no-page"]);
  const place = `landed-${landing}`;
  if (landing === "other-site") return unverified(null, [place]);
  if (isStillTitled(signals.documentTitle, timeMap)) return unverified(null, ["titled-as-saved", place]);
  if (signals.textLength < SHORTEST_PAGE && extraction.kind === "refused") {
    return unverified(null, ["empty-page", place]);
  }
  if (landing === "list" || landing === "error") return softNotFound(text, [place]);
  if (text) return softNotFound(text, [...text.grounds, place]);
  if (extraction.kind === "article") {
    return verdict("unchanged", null, "confirmed", ["article-found", "nothing-saved", place]);
  }
  return byRefusal(extraction.reason, evidence, timeMap, place);
}

function byRefusal(
  reason: "no-text" | "too-short" | "list",
  evidence: Evidence,
  timeMap: readonly Memento[],
  place: string,
): Verdict {
  const grounds = [`refused-${reason}`, place];
  if (reason !== "list") return unverified(null, grounds);
  if (timeMap.length === 0) return verdict("unchanged", null, "confirmed", [...grounds, "nothing-saved"]);
  // Scripts may fill what a fetch sees as a list: compare like with like.
  const seenAlike = timeMap.some((memento) => memento.via === evidence.via);
  return seenAlike || place === "landed-elsewhere" ? softNotFound(null, grounds) : unverified(null, grounds);
}

function isStillTitled(documentTitle: string, timeMap: readonly Memento[]): boolean {
  const saved = comparisonKey(timeMap.at(-1)?.title ?? "");
  return saved.length >= 5 && comparisonKey(documentTitle).includes(saved);
}

function softNotFound(text: TextJudgement | null, grounds: readonly string[]): Verdict {
  return { ...verdict("removed", "soft-404", "suspected", grounds), similarity: text?.similarity ?? null };
}

function unverified(cause: Cause | null, grounds: readonly string[]): Verdict {
  return verdict("unverified", cause, "confirmed", grounds);
}

function fromNotice(
  notice: RecognisedNotice,
  cause: Cause | null,
  confidence: Verdict["confidence"],
  grounds: readonly string[],
): Verdict {
  const reasonId = notice.reasonId ? [`wechat-reason-${notice.reasonId}`] : [];
  return {
    ...verdict(notice.fate, cause, confidence, [notice.row, ...grounds, ...reasonId]),
    notice: notice.notice,
    reason: notice.reason,
    regulation: notice.regulation,
    movedTo: notice.movedTo,
  };
}

function statusGrounds(status: number | null): string[] {
  return status === null || (status >= 200 && status < 300) ? [] : [`status-${status}`];
}

function verdict(
  fate: Verdict["fate"],
  cause: Cause | null,
  confidence: Verdict["confidence"],
  grounds: readonly string[],
): Verdict {
  const words = { notice: null, reason: null, regulation: null };
  return { fate, cause, ...words, confidence, similarity: null, movedTo: null, grounds };
}
