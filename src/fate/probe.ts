import { likeness, type PageSkeleton } from "./page-skeleton.ts";

/** What a site answers to an address at which nothing can stand. Asked at most once a day. */
export interface Probe extends PageSkeleton {
  /** The host that was asked. */
  readonly host: string;
  /** ISO 8601 UTC. */
  readonly probedAt: string;
  /** The address that was made up. */
  readonly requestedUri: string;
  readonly finalUri: string;
  readonly status: number;
  /** What its front page showed then; `null` when it showed none. Absent when it was not asked. */
  readonly front?: PageSkeleton | null | undefined;
}

/**
 * How a page stands to that answer:
 * - `like`: it is the same page, in build and words, and no script is still to fill it;
 * - `closed`: so is the site's front page, or there is none: a site that is closed for a while, blocked or
 *   sold shows one page for everything, which says nothing of an article;
 * - `unlike`: it is another one, or the site says honestly (404, 410) that nothing stands there;
 * - `unknown`: nothing can be said, e.g. of a shell that scripts fill.
 */
export type ProbeRelation = "like" | "closed" | "unlike" | "unknown";

/** Equal pages differ by a token here and there; pages of one site share their frame, at most this much. */
const ALIKE = 0.9;
const UNLIKE = 0.7;
/** Fewer visible characters say nothing. */
const SHORTEST = 12;

export function relateToProbe(page: PageSkeleton, probe: Probe): ProbeRelation {
  if (probe.status === 404 || probe.status === 410) return "unlike";
  if (probe.status < 200 || probe.status >= 300) return "unknown";
  if (page.scripted || probe.scripted || page.textLength < SHORTEST) return "unknown";
  if (isAlike(page, probe)) return showsNothingElse(page, probe) ? "closed" : "like";
  const shares = [likeness(page.shape, probe.shape), likeness(page.words, probe.words)];
  return shares.some((share) => share < UNLIKE) ? "unlike" : "unknown";
}

function isAlike(a: PageSkeleton, b: PageSkeleton): boolean {
  return likeness(a.shape, b.shape) >= ALIKE && likeness(a.words, b.words) >= ALIKE;
}

function showsNothingElse(page: PageSkeleton, { front }: Probe): boolean {
  return front === null || (front !== undefined && isAlike(page, front));
}
