import { normal, seeded } from "./seeded.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is simulated. */
export interface Scenario {
  readonly seed: number;
  readonly days: number;
  readonly articles: number;
  readonly hosts: number;
  readonly removals: number;
  /** Days from the start in which articles are published. */
  readonly publishing: number;
  /** Days from the start between which nothing answers. */
  readonly outage: { readonly from: number; readonly until: number };
}

export const MONTH: Scenario = {
  ...{ seed: 1, days: 30, articles: 1_000, hosts: 20, removals: 300, publishing: 12 },
  outage: { from: 6, until: 8 },
};

export const START = Date.parse("2026-03-01T00:00:00Z");

/**
 * Hours from publication to removal: log-normal with the median and the 95th percentile that were seen
 * in Wechatscope's data (47 and 86): ln(86/47) / 1.645 = 0.367.
 */
const DELAY = { median: 47, sigma: Math.log(86 / 47) / 1.645 };

/** How an article goes: words of the platform, a status, a general sentence, or another page in its place. */
export type Removal = "notice" | "gone" | "sentence" | "home";

export interface SimulatedArticle {
  readonly number: number;
  readonly host: string;
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly savedAt: number;
  /** `null`: stays. */
  readonly removedAt: number | null;
  readonly removal: Removal;
}

/** Host 0 is WeChat's, whose notices are unmistakable. */
export function hostOf(number: number): string {
  return number === 0 ? "mp.weixin.qq.com" : `news.site-${number}.example`;
}

/** Articles in the order in which they are saved, one to twelve hours after publication. */
export function planArticles(scenario: Scenario): SimulatedArticle[] {
  const chance = seeded(scenario.seed);
  const articles = Array.from({ length: scenario.articles }, (_, number): SimulatedArticle => {
    const host = hostOf(number % scenario.hosts);
    const published = Math.round(START + chance() * scenario.publishing * DAY);
    const untilSaved = Math.round(chance() ** 2 * 12 * HOUR);
    const publishedAt = published + outageMet(published + untilSaved, scenario);
    const savedAt = publishedAt + untilSaved;
    const removedAt = number < scenario.removals ? removalAfter(publishedAt, savedAt, chance) : null;
    const other = (["gone", "sentence", "home"] as const)[Math.floor(chance() * 3)] ?? "gone";
    const removal = host === hostOf(0) ? "notice" : other;
    return { number, host, uri: addressOf(host, number), publishedAt, savedAt, removedAt, removal };
  });
  return articles.sort((a, b) => a.savedAt - b.savedAt);
}

/** Nobody reads anything while nothing answers: what would be saved then appears later by that much. */
function outageMet(time: number, { outage }: Scenario): number {
  const day = (time - START) / DAY;
  return day >= outage.from && day < outage.until ? (outage.until - outage.from) * DAY : 0;
}

/** What goes before it could be saved is nobody's to detect: drawn again. */
function removalAfter(publishedAt: number, savedAt: number, chance: () => number): number {
  for (;;) {
    const hours = DELAY.median * Math.exp(DELAY.sigma * normal(chance));
    if (publishedAt + hours * HOUR > savedAt + HOUR) return Math.round(publishedAt + hours * HOUR);
  }
}

function addressOf(host: string, number: number): string {
  return host === hostOf(0)
    ? `https://${host}/s?__biz=MzA5OTAwMDAwMQ==&mid=${2_650_000_000 + number}&idx=1&sn=${"0".repeat(28)}${String(number).padStart(4, "0")}`
    : `https://${host}/2026/03/${number}.html`;
}
