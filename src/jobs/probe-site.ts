import type { FetchedPage } from "../browser/fetch-page.ts";
import { decodeHtml } from "../capture/decode-html.ts";
import { parseHtml } from "../capture/parse-html.ts";
import { impossibleUri } from "../fate/impossible-uri.ts";
import { pageSkeleton } from "../fate/page-skeleton.ts";
import type { Probe } from "../fate/probe.ts";
import { pauseOf } from "../pace/pause.ts";

export interface ProbeDeps {
  readonly now: () => Date;
  /** Numbers from 0 up to, not including, 1. */
  readonly random: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly fetchPage: (uri: string) => Promise<FetchedPage>;
  readonly probeOf: (host: string) => Promise<Probe | null>;
  /** Keeps it in place of the host's earlier one. */
  readonly putProbe: (probe: Probe) => Promise<void>;
}

/** Milliseconds for which an answer serves, and in which the site is not asked again. */
const DAY = 24 * 60 * 60_000;

/**
 * The site's answer to an address that cannot exist, of the same form as this one: the one of today, or
 * asked for now, after the pause that is kept between two pages. `null` when none can be made up or had. To
 * be called in a turn at the site.
 */
export async function probeSite(uri: string, deps: ProbeDeps): Promise<Probe | null> {
  const host = URL.parse(uri)?.host;
  const requestedUri = impossibleUri(uri, deps.random);
  if (!host || !requestedUri) return null;
  const known = await deps.probeOf(host);
  const age = known ? deps.now().getTime() - Date.parse(known.probedAt) : Infinity;
  // Asked by a clock that was ahead: it counts as asked today.
  if (known && age < DAY) return known;
  // The page itself was asked for a moment ago.
  await deps.pause(pauseOf(deps.random()));
  const answer = await deps.fetchPage(requestedUri);
  if (answer.kind === "no-answer") return null;
  const { html } = decodeHtml(answer.bytes, answer.contentType);
  const { finalUri, status } = answer;
  const probedAt = deps.now().toISOString();
  const probe = { host, probedAt, requestedUri, finalUri, status, ...skeletonOf(html, finalUri) };
  await deps.putProbe(probe);
  return probe;
}

/**
 * The same with what the site's front page shows, asked once with it: for where a page is like the answer
 * to an impossible address, and the whole site may be showing it.
 */
export async function withFrontPage(probe: Probe, deps: ProbeDeps): Promise<Probe> {
  if (probe.front !== undefined) return probe;
  await deps.pause(pauseOf(deps.random()));
  const answer = await deps.fetchPage(new URL("/", probe.requestedUri).href);
  const shown = answer.kind === "answered" && answer.status >= 200 && answer.status < 300;
  const front = shown ? skeletonOf(decodeHtml(answer.bytes, answer.contentType).html, answer.finalUri) : null;
  await deps.putProbe({ ...probe, front });
  return { ...probe, front };
}

export function skeletonOf(html: string, uri: string): ReturnType<typeof pageSkeleton> {
  return pageSkeleton(parseHtml(html, uri));
}
