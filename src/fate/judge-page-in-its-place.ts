import type { Extraction } from "../capture/article.ts";
import { comparisonKey } from "../compare/split-units.ts";
import type { Evidence, Memento } from "./evidence.ts";
import type { Verdict } from "./fate.ts";
import type { TextJudgement } from "./judge-text.ts";
import { landingOf } from "./landing.ts";
import { unverified, verdict } from "./verdict.ts";

/** A page with less visible text than this stands for nothing. */
const SHORTEST_PAGE = 20;

/** No wall, no status, no words: the page itself must tell. */
export function judgePageInItsPlace(
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
  // Sent on to the front page, it is that page by its nature.
  if (evidence.probe === "closed" && landing !== "list") return unverified(null, ["site-closed", place]);
  if (evidence.probe === "like" && seenAlike(evidence, timeMap))
    return softNotFound(text, ["like-impossible", place]);
  if (landing === "list" || landing === "error") return softNotFound(text, [place]);
  if (text && landing === "same" && isFrontPage(evidence.requestedUri)) {
    // A front page that was saved by hand is another one every day.
    const grounds = [...text.grounds, "list-address"];
    return { ...verdict("edited", null, "suspected", grounds), similarity: text.similarity };
  }
  // The site has a page of its own for what is gone, and this is another.
  if (evidence.probe === "unlike" && landing === "same" && timeMap.length > 0)
    return unverified(null, ["unlike-impossible", ...(text?.grounds ?? []), place]);
  if (landing === "same" && lacksByline(extraction, timeMap)) return unverified(null, ["no-byline", place]);
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
  return seenAlike(evidence, timeMap) || place === "landed-elsewhere"
    ? softNotFound(null, grounds)
    : unverified(null, grounds);
}

/** Whether the article was once read the same way: then it is no script that brings it. */
function seenAlike({ via }: Evidence, timeMap: readonly Memento[]): boolean {
  return timeMap.some((memento) => memento.via === via);
}

/**
 * Questions about cookies, log-ins of a network and offers of a domain have words enough to be read as an
 * article. They are none: an article that took the place of a dated one has a date or an author too.
 */
function lacksByline(extraction: Extraction, timeMap: readonly Memento[]): boolean {
  if (extraction.kind !== "article" || timeMap.at(-1)?.publishedAt == null) return false;
  return extraction.article.publishedAt === null && extraction.article.author === null;
}

/** Narrower than `isListAddress`: `/topic/name` may be an article, and its removal must not be missed. */
function isFrontPage(uri: string): boolean {
  const parsed = URL.parse(uri);
  // `/?p=12` and `/#/post/12` name articles.
  if (!parsed || parsed.search !== "" || parsed.hash !== "") return false;
  return /^\/(?:index\.\w+)?$|^[^\d-]+\/$/.test(parsed.pathname);
}

function isStillTitled(documentTitle: string, timeMap: readonly Memento[]): boolean {
  const saved = comparisonKey(timeMap.at(-1)?.title ?? "");
  return saved.length >= 5 && comparisonKey(documentTitle).includes(saved);
}

function softNotFound(text: TextJudgement | null, grounds: readonly string[]): Verdict {
  return { ...verdict("removed", "soft-404", "suspected", grounds), similarity: text?.similarity ?? null };
}
