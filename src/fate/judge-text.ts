import type { Article } from "../capture/article.ts";
import type { Via } from "../capture/capture.ts";
import { bylineChanges, readAlike } from "../compare/byline-changes.ts";
import { compareVersions } from "../compare/compare-versions.ts";
import type { ParagraphChange } from "../compare/comparison.ts";
import { editableText } from "../compare/editable-text.ts";
import { isRenamed, relateHeadlines } from "../compare/relate-headlines.ts";
import { matchArticles } from "../compare/same-article.ts";
import { comparisonKey } from "../compare/split-units.ts";
import type { Evidence, Memento } from "./evidence.ts";

export interface TextJudgement {
  readonly kind: "equal" | "edited" | "different";
  readonly similarity: number;
  /** Read the same way as the saved copy it was compared with. */
  readonly sameVia: boolean;
  readonly grounds: readonly string[];
}

/** Of a text that has lost more than this under the same headline, nothing is said with certainty. */
const REPLACED = 0.3;

/**
 * Compares an observed article with the newest saved copy that was read the same way. Copies read the
 * other way serve when there is none; then whole lines that scripts may add or take away do not count.
 */
export function judgeText(
  article: Article,
  { via, extractor }: Pick<Evidence, "via" | "extractor">,
  timeMap: readonly [Memento, ...Memento[]],
): TextJudgement {
  const words = judgeWords(article, via, timeMap);
  if (words.kind === "different") return words;
  const alike = timeMap.findLast((memento) => memento.via === via);
  const beside = alike ? changesBeside(alike, article, extractor) : [];
  const fresh = beside.filter((ground) => !words.grounds.includes(ground));
  if (fresh.length === 0) return words;
  const grounds = [...words.grounds.filter((ground) => ground !== "text-equal"), ...fresh];
  // What stands beside the words was compared with a copy that was read the same way.
  return { ...words, kind: "edited", sameVia: words.sameVia || words.kind === "equal", grounds };
}

/** Short headlines, author, time and pictures: they tell nothing unless both sides were read alike. */
function changesBeside(alike: Memento, article: Article, extractor: string | undefined): string[] {
  const read = { ...article, pictures: article.images.map(({ uri }) => uri), extractor };
  const outlets = [alike.outlet, article.outlet];
  const renamed = readAlike(alike, read) && isRenamed(alike.title, article.title, outlets);
  return [...(renamed ? ["title-changed"] : []), ...bylineChanges(alike, read)];
}

function judgeWords(article: Article, via: Via, timeMap: readonly [Memento, ...Memento[]]): TextJudgement {
  const newest = timeMap.at(-1) ?? timeMap[0];
  if (isEqual(article, newest)) {
    return { kind: "equal", similarity: 1, sameVia: newest.via === via, grounds: ["text-equal"] };
  }
  const baseline = timeMap.findLast((memento) => memento.via === via) ?? newest;
  const sameVia = baseline.via === via;
  const { same, similarity, headlines } = matchArticles(baseline, article);
  if (!same) return { kind: "different", similarity, sameVia, grounds: ["text-differs"] };
  const grounds = [
    ...(headlines === "different" ? ["title-changed"] : []),
    ...(similarity < REPLACED ? ["text-replaced"] : []),
    ...(textChanged(baseline.text, article.text, sameVia) ? ["text-changed"] : []),
  ];
  return grounds.length > 0
    ? { kind: "edited", similarity, sameVia, grounds }
    : { kind: "equal", similarity, sameVia, grounds: ["text-equal"] };
}

function isEqual(article: Article, memento: Memento): boolean {
  return (
    comparisonKey(article.text) === comparisonKey(memento.text) &&
    relateHeadlines(memento.title, article.title, [memento.outlet, article.outlet]) !== "different"
  );
}

function textChanged(older: string, newer: string, sameVia: boolean): boolean {
  const { paragraphs } = compareVersions(
    { title: null, text: editableText(older) },
    { title: null, text: editableText(newer) },
  );
  if (sameVia) return withoutRotatingTail(paragraphs).some((paragraph) => paragraph.kind !== "same");
  return paragraphs.some((paragraph, at) => isEditAcrossVia(paragraph, at, paragraphs));
}

/** Below an article stand headlines that change with every visit: lines, not sentences, old against new. */
function withoutRotatingTail(paragraphs: readonly ParagraphChange[]): readonly ParagraphChange[] {
  const end = paragraphs.findLastIndex(isKept) + 1;
  const tail = paragraphs.slice(end);
  const rotates = (["added", "removed"] as const).every(
    (kind) => tail.filter((paragraph) => paragraph.kind === kind).length >= 2,
  );
  const headlines = tail.every((paragraph) => paragraph.kind !== "changed" && !isProse(paragraph.text));
  return rotates && headlines ? paragraphs.slice(0, end) : paragraphs;
}

function isKept({ kind }: ParagraphChange): boolean {
  return kind === "same" || kind === "changed";
}

/**
 * Scripts fill the end of an article and put widgets between its paragraphs. They neither change words
 * inside a paragraph nor take whole sentences from before paragraphs that stay.
 */
export function isEditAcrossVia(
  paragraph: ParagraphChange,
  at: number,
  all: readonly ParagraphChange[],
): boolean {
  if (paragraph.kind === "same") return false;
  if (paragraph.kind === "changed") return paragraph.segments.some(({ kind }) => kind === "same");
  if (isReplacedLine(all.slice(Math.max(0, at - 1), at + 3))) return true;
  return isProse(paragraph.text) && all.slice(at + 1).some(isKept);
}

/** One line for one line between two that stay; a bare number for another may be a counter. */
function isReplacedLine([before, older, newer, after]: readonly ParagraphChange[]): boolean {
  if (!before || !after || !isKept(before) || !isKept(after)) return false;
  if (older?.kind !== "removed" || newer?.kind !== "added") return false;
  return /\p{L}/u.test(older.text + newer.text);
}

export function isProse(text: string): boolean {
  return text.length >= 12 && /[。！？.!?…][”"』」）)]?$/u.test(text.trim());
}
