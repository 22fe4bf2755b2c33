import type { StatedByline } from "../capture/article.ts";
import { imageIdentity } from "./image-identity.ts";
import { comparisonKey } from "./split-units.ts";

/** An article apart from its words, and who read it. */
export interface ReadArticle {
  readonly author: string | null;
  readonly publishedAt: string | null;
  /** What the page's own data state of both. Absent where that is not known. */
  readonly stated?: StatedByline | undefined;
  /** Addresses in reading order. Absent where they are not known. */
  readonly pictures?: readonly string[] | undefined;
  /** Registry id of the publisher whose rules read the page. Absent where it is not known. */
  readonly publisher?: string | undefined;
  /** Version of the extractor. */
  readonly extractor?: string | undefined;
  /** When it was read, ISO 8601 UTC. Absent where it is being read now. */
  readonly capturedAt?: string | undefined;
  /** Not `null`: part of the article is missing. */
  readonly partial?: unknown;
}

export type BylineChange = "author-changed" | "time-changed" | "images-changed";

/** Its pages have their time as a number in their data: all others show words, some relative to today. */
const TELLS_TIME = "wechat";
/** Whose pictures keep their names for good, so that even all of them may have been replaced. */
const NAMES_PICTURES = "wechat";

/**
 * What changed beside the words, as far as it is certain: both sides were read by the same version of the
 * same publisher's own rules, or author or time differ in what the page states in its data as well.
 * Elsewhere rules guess, and what a guess misses one day is no edit.
 */
export function bylineChanges(older: ReadArticle, newer: ReadArticle): BylineChange[] {
  const alike = readAlike(older, newer);
  return [
    ...(authorChanged(older, newer, alike) ? (["author-changed"] as const) : []),
    ...(timeChanged(older, newer, alike) ? (["time-changed"] as const) : []),
    ...(alike && imagesChanged(older, newer) ? (["images-changed"] as const) : []),
  ];
}

/** Whether both sides were read by the same version of one publisher's own rules. */
export function readAlike(older: ReadArticle, newer: ReadArticle): boolean {
  if (!older.publisher || older.publisher === "generic" || !older.extractor) return false;
  return older.publisher === newer.publisher && older.extractor === newer.extractor;
}

function authorChanged(older: ReadArticle, newer: ReadArticle, alike: boolean): boolean {
  if (!isOther(older.author, newer.author)) return false;
  return alike || (statedAlike(older, newer) && isOther(older.stated?.author, newer.stated?.author));
}

function isOther(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a && b) && comparisonKey(a ?? "") !== comparisonKey(b ?? "");
}

function timeChanged(older: ReadArticle, newer: ReadArticle, alike: boolean): boolean {
  if (!isOtherMoment(older.publishedAt, newer.publishedAt)) return false;
  if (alike && older.publisher === TELLS_TIME) return true;
  const otherStated = isOtherMoment(older.stated?.publishedAt, newer.stated?.publishedAt);
  return statedAlike(older, newer) && otherStated && !isAfterCopy(older, newer);
}

/** What was saved was published by then: a later time is that at which the page was built anew. */
function isAfterCopy(older: ReadArticle, newer: ReadArticle): boolean {
  return !(Date.parse(newer.stated?.publishedAt ?? "") <= Date.parse(older.capturedAt ?? ""));
}

function isOtherMoment(a: string | null | undefined, b: string | null | undefined): boolean {
  const [before, after] = [Date.parse(a ?? ""), Date.parse(b ?? "")];
  return Number.isFinite(before) && Number.isFinite(after) && before !== after;
}

/** Whether one version of the extractor read the data of both. */
function statedAlike(older: ReadArticle, newer: ReadArticle): boolean {
  return older.extractor !== undefined && older.extractor === newer.extractor;
}

/** Where most addresses are new, the host has moved its files: nothing is said of what they show. */
function imagesChanged(older: ReadArticle, newer: ReadArticle): boolean {
  if (!older.pictures || !newer.pictures || older.partial || newer.partial) return false;
  const before = new Set(older.pictures.map(imageIdentity));
  const after = new Set(newer.pictures.map(imageIdentity));
  const kept = [...before].filter((image) => after.has(image)).length;
  if (kept === before.size && kept === after.size) return false;
  return older.publisher === NAMES_PICTURES || (kept > 0 && kept * 2 >= before.size);
}
