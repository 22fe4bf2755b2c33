import type { FateSummary } from "../fate/fate.ts";

/**
 * What a publisher serves at an address (RFC 7089: the original resource). One article is one
 * resource, however many addresses lead to it.
 */
export interface OriginalResource {
  /** Derived from `canonicalUri` by `resourceIdFor`, so that two savers agree without asking. */
  readonly id: string;
  /** The address at which the reader first saved it, fragment removed. */
  readonly uri: string;
  /** Identity of the article: see `canonicalUri`. */
  readonly canonicalUri: string;
  /** Every address (in `addressKey` form) known to lead here, the canonical one too; used to recognise a page. */
  readonly aliases: readonly string[];
  /** Host without `www.`, for display and grouping. */
  readonly site: string;
  /** The newest capture's title; `null` for untitled posts. */
  readonly title: string | null;
  /** The newest capture's outlet or account. */
  readonly outlet: string | null;
  /** The newest capture's publication time: ISO 8601 with zone, or a date alone. */
  readonly publishedAt: string | null;
  /** ISO 8601 UTC. */
  readonly firstCapturedAt: string;
  /** ISO 8601 UTC. The library lists by this, newest first. */
  readonly lastCapturedAt: string;
  /** What all observations say together (see `standingOf`); `null` until the original was looked at again. */
  readonly fate: FateSummary | null;
}
