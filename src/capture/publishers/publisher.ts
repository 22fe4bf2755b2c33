import type { Article } from "../article.ts";
import type { DateContext } from "../chinese-date.ts";
import type { PageMetadata } from "../page-metadata.ts";
import type { ServedReader } from "./served-article.ts";

/** What a publisher's own structure says; `null` leaves the question to the generic rules. */
export interface PublisherFields {
  readonly title?: string | null;
  readonly author?: string | null;
  readonly outlet?: string | null;
  readonly publishedAt?: string | null;
}

/** A site whose mark-up is known. All fields are CSS selectors, tried in the order in which they are listed. */
export interface SiteRules {
  /** Registry id, stored in the capture's provenance. */
  readonly id: string;
  /** Domains, with their subdomains. */
  readonly hosts: readonly string[];
  /** Name of the site, the outlet when the byline names no other. */
  readonly siteName?: string;
  /** Its authors are its users: the site is the outlet, whatever the byline says. */
  readonly platform?: true;
  /** Path and query of its articles; other addresses are lists. */
  readonly articles?: RegExp;
  readonly body?: readonly string[];
  /** Reads the article from the page's data, for pages whose body a script fills. */
  readonly served?: ServedReader;
  /** Threads and questions: every match of any of these, in document order, makes the body. */
  readonly parts?: readonly string[];
  readonly title?: readonly string[];
  readonly time?: readonly string[];
  readonly outlet?: readonly string[];
  readonly author?: readonly string[];
  /** Parts of the body that are not the article. */
  readonly drop?: readonly string[];
  /** Where and when the mark-up was seen. */
  readonly evidence: string;
}

/** What an extractor works on. `document` is a copy that may be changed. */
export interface PageInput {
  readonly document: Document;
  readonly metadata: PageMetadata;
  /** Sources of the page's own scripts, which the copy lacks. */
  readonly inlineScripts: () => string;
  /** Source of the page's script element with this id, e.g. of the data that stands in it; `null` when there is none. */
  readonly dataScript: (id: string) => string | null;
  readonly uri: URL;
  /** Address that relative addresses resolve against. */
  readonly base: string;
  readonly dates: DateContext;
  /** Written in Chinese: its byline is shown, where other pages keep theirs in the head. */
  readonly chinese: boolean;
}

/** An article before the parts that all publishers share are worked out. */
export type ArticleDraft = Omit<
  Article,
  | "canonicalUri"
  | "language"
  | "publisher"
  | "account"
  | "source"
  | "partial"
  | "nextPages"
  | "firstPage"
  | "lacking"
> & {
  /** Left out where the platform has no accounts. */
  readonly account?: Article["account"];
  /** Whether the platform itself keeps the rest back. Left out where it does not say so. */
  readonly folded?: boolean;
  /** Left out where the platform has no place for it. */
  readonly source?: Article["source"];
  readonly canonicalUri: string | null;
  /** Structure vouches for it: no floor on length. */
  readonly vouched: boolean;
};
