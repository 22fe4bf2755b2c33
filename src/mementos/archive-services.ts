import { waybackTime } from "./wayback-time.ts";

/** Services that are asked only when the reader allowed it, each by itself. */
export type LookService = "wayback" | "memgator";

/** One question to a service about one address. */
export interface Question {
  readonly kind: "cdx" | "availability" | "timemap";
  readonly uri: string;
}

/** ISO 8601; `null` when not known. */
export interface Times {
  /** A moment at which the article stood. */
  readonly near: string | null;
  /** When it was first found gone. */
  readonly until: string | null;
}

export interface ServiceRow {
  readonly id: LookService;
  /** Proper name, the same in every language. */
  readonly name: string;
  /** Match patterns of the hosts that are asked: questions and, where a status has to be proven, mementos. */
  readonly origins: readonly string[];
  /** Hosts on which its mementos stand. */
  readonly mementoHosts: readonly string[];
  /** Addresses of one article that it is asked about at most: some take a minute for each. */
  readonly addresses: number;
  /** Its questions about an address: each is asked only when the one before was not answered. */
  readonly questions: (address: string, times: Times) => readonly Question[];
}

/**
 * Wayback: the CDX index names every copy with its status; the availability API knows the closest one and
 * stands in when the index is out. Its own TimeMap tells no status and is not needed beside it.
 *
 * MemGator of Old Dominion University asks many archives at once (github.com/oduwsdl/MemGator; seen in use
 * 2026-08). The Time Travel service of mementoweb.org ended on 2025-09-05 (dessant/web-archives#126). Of the
 * archives that MemGator names, those are used that answer a plain request for a memento; archive.today
 * answers with a captcha and is only linked to.
 */
export const LOOK_SERVICES: readonly ServiceRow[] = [
  {
    id: "wayback",
    name: "Wayback Machine (archive.org)",
    origins: ["https://web.archive.org/*", "https://archive.org/*"],
    mementoHosts: ["web.archive.org"],
    addresses: 4,
    questions: (address, { near, until }) => [
      { kind: "cdx", uri: withQuery("https://web.archive.org/cdx/search/cdx", cdxQuery(address, until)) },
      {
        kind: "availability",
        uri: withQuery("https://archive.org/wayback/available", nearQuery(address, near)),
      },
    ],
  },
  {
    id: "memgator",
    name: "MemGator (Old Dominion University)",
    origins: [
      "https://memgator.cs.odu.edu/*",
      "https://arquivo.pt/*",
      "https://wayback.archive-it.org/*",
      "https://webarchive.loc.gov/*",
      "https://www.webarchive.org.uk/*",
    ],
    mementoHosts: ["arquivo.pt", "wayback.archive-it.org", "webarchive.loc.gov", "www.webarchive.org.uk"],
    addresses: 2,
    questions: (address) => [{ kind: "timemap", uri: `https://memgator.cs.odu.edu/timemap/link/${address}` }],
  },
];

/** Opens in a tab of the reader's own: nothing is asked by us. */
export function archiveTodayLink(address: string): string {
  return `https://archive.ph/newest/${address}`;
}

/** The newest ones before the removal: an address that is crawled daily has thousands. */
function cdxQuery(address: string, until: string | null): Readonly<Record<string, string>> {
  const query = { url: address, output: "json", fl: "timestamp,original,statuscode", limit: "-1000" };
  return until === null ? query : { ...query, to: waybackTime(until) };
}

function nearQuery(address: string, near: string | null): Readonly<Record<string, string>> {
  return near === null ? { url: address } : { url: address, timestamp: waybackTime(near) };
}

function withQuery(base: string, query: Readonly<Record<string, string>>): string {
  return `${base}?${new URLSearchParams(query).toString()}`;
}
