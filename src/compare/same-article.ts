import { wechatIdentityOfUri, wechatUri } from "../resource/wechat-identity.ts";
import type { ComparedVersion, Comparison } from "./comparison.ts";
import { compareVersions } from "./compare-versions.ts";
import { relateHeadlines } from "./relate-headlines.ts";
import { similarity } from "./similarity.ts";

/** A version with what else tells it from other articles. */
export interface IdentifiedVersion extends ComparedVersion {
  readonly outlet?: string | null;
  /** See `Article.canonicalUri`. */
  readonly canonicalUri?: string;
}

export interface ArticleMatch {
  readonly same: boolean;
  /** Share of the older text's characters that the newer one has, wherever they stand, 0..1. */
  readonly similarity: number;
  readonly headlines: "same" | "different" | "unknown";
  readonly comparison: Comparison;
}

/** Two texts that share less than this, in either direction, are two articles. */
const COMMON_TEXT = 0.3;
/** Under another headline, this much must still stand in its order. */
const COMMON_ORDER = 0.6;

/**
 * Whether two versions are of one article. Another text under the same headline is still that article;
 * another headline over scraps in another order is not: series share their boilerplate, and some
 * accounts hide the same filler in every article. What bears one WeChat identity is one article.
 */
export function matchArticles(older: IdentifiedVersion, newer: IdentifiedVersion): ArticleMatch {
  const comparison = compareVersions(older, newer);
  const share = similarity(older.text, newer.text);
  const headlines = relateHeadlines(older.title, newer.title, [older.outlet ?? null, newer.outlet ?? null]);
  const common = Math.max(share, similarity(newer.text, older.text));
  const ordered = headlines !== "different" || inOrder(older, newer, comparison) >= COMMON_ORDER;
  const same = headlines === "same" || namesTheSame(older, newer) || (common >= COMMON_TEXT && ordered);
  return { same, similarity: share, headlines, comparison };
}

/**
 * Characters that kept their order, as a share of the shorter text; of the longer one when both pages
 * name their article and the names differ.
 */
function inOrder(older: IdentifiedVersion, newer: IdentifiedVersion, comparison: Comparison): number {
  const lengths = [older.text.length, newer.text.length];
  const [a, b] = [identity(older.canonicalUri), identity(newer.canonicalUri)];
  const whole = a !== null && b !== null ? Math.max(...lengths) : Math.min(...lengths);
  return (comparison.similarity * older.text.length) / Math.max(1, whole);
}

/** The platform itself says that it is this article, whatever has become of its text. */
function namesTheSame(older: IdentifiedVersion, newer: IdentifiedVersion): boolean {
  const name = identity(older.canonicalUri);
  return name !== null && name === identity(newer.canonicalUri);
}

/** Only WeChat names an article on the page itself, whatever address it was opened at. */
function identity(uri: string | undefined): string | null {
  const parsed = uri === undefined ? null : URL.parse(uri);
  const found = parsed && wechatIdentityOfUri(parsed);
  return found ? wechatUri(found) : null;
}
