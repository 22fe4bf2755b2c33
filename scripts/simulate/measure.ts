import type { Observation } from "../../src/fate/observation.ts";
import { siteKey } from "../../src/pace/site-key.ts";
import type { Run, SimulatedPast } from "./run-month.ts";
import type { SimulatedRequest } from "./simulated-web.ts";

const HOUR = 3_600_000;

/** Times are hours. */
export interface Figures {
  readonly articles: number;
  readonly removals: number;
  /** From the removal to the first look that found it, and to the one that made it sure. */
  readonly suspected: Spread;
  readonly confirmed: Spread;
  /** The same, of removals more than twelve hours away from the outage. */
  readonly undisturbed: { readonly suspected: Spread; readonly confirmed: Spread };
  /** Removals that no look found, or none made sure, in the time that was simulated. */
  readonly missed: number;
  readonly unconfirmed: number;
  /** Looks that called a living article removed. */
  readonly falseRemovals: number;
  readonly removedInOutage: number;
  readonly requests: number;
  readonly requestsPerArticle: Spread;
  readonly simultaneous: number;
  /** Seconds between the end of one request to a site and the next. */
  readonly shortestPause: number;
  /** Requests to one site within an hour, at most; and to all sites. */
  readonly busiestSiteHour: number;
  readonly busiestHour: number;
  /** Requests to a site that had asked to be left alone until later. */
  readonly impatient: number;
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

export function measure({ web, pasts }: Run): Figures {
  const removed = pasts.filter(({ article }) => article.removedAt !== null);
  const calm = removed.filter(({ article }) => !isNearOutage(article.removedAt ?? 0, web));
  const found = removed.map(anyLook);
  const sure = removed.map(sureLook);
  const looks = pasts.flatMap(({ observations }) => observations);
  const bySite = Map.groupBy(web.requests, ({ host }) => siteKey(`https://${host}/`));
  return {
    ...{ articles: pasts.length, removals: removed.length, requests: web.requests.length },
    suspected: spread(delays(removed, found)),
    confirmed: spread(delays(removed, sure)),
    undisturbed: {
      suspected: spread(delays(calm, calm.map(anyLook))),
      confirmed: spread(delays(calm, calm.map(sureLook))),
    },
    missed: found.filter((at) => at === null).length,
    unconfirmed: sure.filter((at) => at === null).length,
    falseRemovals: pasts.reduce((sum, past) => sum + falseRemovals(past), 0),
    removedInOutage: looks.filter(
      ({ fate, observedAt }) => fate === "removed" && web.isOut(Date.parse(observedAt)),
    ).length,
    requestsPerArticle: spread(pasts.map(({ observations }) => observations.length)),
    simultaneous: Math.max(...[...bySite.values()].map(mostAtOnce)),
    shortestPause: Math.min(...[...bySite.values()].map(shortestPause)) / 1_000,
    busiestSiteHour: Math.max(...[...bySite.values()].map(busiestHour)),
    busiestHour: busiestHour(web.requests),
    impatient: web.impatient,
  };
}

function anyLook(past: SimulatedPast): number | null {
  return firstLook(past, () => true);
}

function sureLook(past: SimulatedPast): number | null {
  return firstLook(past, ({ confidence }) => confidence === "confirmed");
}

function isNearOutage(time: number, web: Run["web"]): boolean {
  return [-12, 0, 12].some((hours) => web.isOut(time + hours * HOUR));
}

function firstLook(
  { article, observations }: SimulatedPast,
  fits: (look: Observation) => boolean,
): number | null {
  const look = observations.find(
    (one) =>
      one.fate === "removed" && fits(one) && Date.parse(one.observedAt) >= (article.removedAt ?? Infinity),
  );
  return look ? Date.parse(look.observedAt) : null;
}

function delays(removed: readonly SimulatedPast[], found: readonly (number | null)[]): number[] {
  return found.flatMap((at, index) => {
    const removedAt = removed[index]?.article.removedAt;
    return at === null || removedAt == null ? [] : [(at - removedAt) / HOUR];
  });
}

function falseRemovals({ article, observations }: SimulatedPast): number {
  return observations.filter(
    ({ fate, observedAt }) => fate === "removed" && Date.parse(observedAt) < (article.removedAt ?? Infinity),
  ).length;
}

function mostAtOnce(requests: readonly SimulatedRequest[]): number {
  return Math.max(
    ...requests.map(
      ({ from }) => requests.filter((other) => other.from <= from && from < other.until).length,
    ),
  );
}

function shortestPause(requests: readonly SimulatedRequest[]): number {
  const sorted = requests.toSorted((a, b) => a.from - b.from);
  return Math.min(...sorted.slice(1).map(({ from }, index) => from - (sorted[index]?.until ?? 0)));
}

function busiestHour(requests: readonly SimulatedRequest[]): number {
  const hours = Map.groupBy(requests, ({ from }) => Math.floor(from / HOUR));
  return Math.max(...[...hours.values()].map((hour) => hour.length));
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
