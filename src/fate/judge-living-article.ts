import type { Article } from "../capture/article.ts";
import { addressKey } from "../resource/canonical-uri.ts";
import type { Evidence, Memento } from "./evidence.ts";
import type { Verdict } from "./fate.ts";
import type { TextJudgement } from "./judge-text.ts";
import { isSamePage, landingOf } from "./landing.ts";
import { statusGrounds, verdict } from "./verdict.ts";

/** The saved article was found: unchanged, edited, or at another address. */
export function judgeLivingArticle(
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
