import type { AccountIdentity } from "../resource/account-identity.ts";

/** What `extractArticle` finds on a page that holds an article. Strings are trimmed; `null` = not shown. */
export interface Article {
  /** Headline as the article shows it, without the site's suffix; `null` for untitled posts. */
  readonly title: string | null;
  /** The person in the byline. Several are joined by a space, names that hold spaces themselves by a comma. */
  readonly author: string | null;
  /** The source that the byline names (来源); for WeChat the account's name. */
  readonly outlet: string | null;
  /** The account behind it on a platform that has accounts; `null` elsewhere. */
  readonly account: AccountIdentity | null;
  /** ISO 8601 with zone, or `YYYY-MM-DD` where the page shows no time. */
  readonly publishedAt: string | null;
  /** What the page's own data state of the byline. Absent where a publisher's own rules read those data. */
  readonly stated?: StatedByline | undefined;
  /** BCP 47, e.g. `zh-CN`. */
  readonly language: string | null;
  /** Body text: one line per paragraph, no blank lines, inner white space folded. */
  readonly text: string;
  /** Cleaned body HTML: allow-listed elements and attributes, absolute addresses. */
  readonly html: string;
  /** Content images in reading order, each address once. */
  readonly images: readonly ArticleImage[];
  /** Identity of the article across its addresses; absolute http(s). See `canonicalUri`. */
  readonly canonicalUri: string;
  /** Registry id of the publisher that prepared the page, e.g. `wechat`, `generic`. */
  readonly publisher: string;
  /** Why part of the article is missing; `null` when it is whole. */
  readonly partial: Partiality | null;
  /** Where the article itself says that it comes from; `null` when it names nothing. */
  readonly source: ArticleSource | null;
  /** Addresses of further pages on which this article goes on, in order; empty for most. */
  readonly nextPages: readonly string[];
  /** Address of the first page, when this page is a later one. */
  readonly firstPage?: string | null | undefined;
  /** What is known of the missing part; `null` or absent when nothing is. */
  readonly lacking?: Lacking | null | undefined;
}

/**
 * What head, microdata and JSON-LD state, beside what the page shows: when both of two readings differ
 * in it, the byline was changed, where a difference in what was shown may be our own.
 */
export interface StatedByline {
  readonly author: string | null;
  /** ISO 8601 with time and zone; `null` too where the page states the moment of its reading. */
  readonly publishedAt: string | null;
}

/** The original that an article points to. */
export interface ArticleSource {
  /** `linked`: the link at its end (阅读原文); `shared`: another account's article that this one passes on. */
  readonly kind: "linked" | "shared";
  /** Absolute http(s), as the article gives it. */
  readonly uri: string;
}

/**
 * Why an article is not whole:
 * - `too-large`: the page goes on beyond what is read of any page;
 * - `pages-missing`: it goes on on other pages, of which one or more could not be had;
 * - `folded`: the page shows its beginning and asks the server for the rest when the reader wants it;
 * - `frame-missing`: it stands in a frame of another site that we may not read.
 */
export type Partiality = "too-large" | "pages-missing" | "folded" | "frame-missing";

/** What a partial article lacks, as far as that is known. */
export type Lacking =
  /** `had` pages of those that the page itself names. There may be more. */
  | { readonly kind: "pages"; readonly had: number; readonly known: number }
  /** `host` is that of the frame with the article. */
  | { readonly kind: "frame"; readonly host: string };

export interface ArticleImage {
  /** Absolute address of the full picture (lazy attributes resolved), or a `data:` picture of the page itself. */
  readonly uri: string;
  readonly alt: string | null;
}

/**
 * Why a page is not an article:
 * - `no-text`: nothing that can be read, e.g. an empty shell that a script fills;
 * - `too-short`: text below the floor and no structure that vouches for it;
 * - `list`: a home page, channel, search result or other list of links.
 */
export type RefusalReason = "no-text" | "too-short" | "list";

export type Extraction =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "refused"; readonly reason: RefusalReason };
