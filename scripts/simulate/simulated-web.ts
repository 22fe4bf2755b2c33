import type { FetchedPage } from "../../src/browser/fetch-page.ts";
import { captchaPage, loginPage, newsPage } from "../../tests/fixtures/sites/news-pages.ts";
import type { SiteArticle } from "../../tests/fixtures/sites/site-article.ts";
import {
  wechatCaptchaPage,
  wechatDeletedPage,
  wechatPage,
  wechatViolationPage,
} from "../../tests/fixtures/sites/wechat-pages.ts";
import { hostOf, START, type Scenario, type SimulatedArticle } from "./plan-articles.ts";
import { seeded } from "./seeded.ts";
import type { VirtualClock } from "./virtual-clock.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Share of requests that meet a wall or a fault. */
const WALLED = 0.04;
/** Of those, the share that is a 429 with `Retry-After`. */
const ASKS_FOR_PEACE = 0.25;

/** One request, by the virtual clock. */
export interface SimulatedRequest {
  readonly host: string;
  readonly from: number;
  readonly until: number;
  readonly answer: "article" | "gone" | "wall" | "silence";
}

/** Twenty hosts with their articles, walls, faults and the outage of everything. */
export class SimulatedWeb {
  readonly requests: SimulatedRequest[] = [];
  /** Times (ms) before which a host wanted no request, and was asked all the same. */
  impatient = 0;
  readonly #articles: ReadonlyMap<string, SimulatedArticle>;
  readonly #retryAt = new Map<string, number>();
  readonly #outage: { readonly from: number; readonly until: number };
  readonly #clock: VirtualClock;
  readonly #chance: () => number;

  constructor(scenario: Scenario, articles: readonly SimulatedArticle[], clock: VirtualClock) {
    this.#articles = new Map(articles.map((article) => [article.uri, article]));
    this.#clock = clock;
    this.#chance = seeded(scenario.seed + 1);
    const { from, until } = scenario.outage;
    this.#outage = { from: START + from * DAY, until: START + until * DAY };
  }

  isOut(time: number): boolean {
    return time >= this.#outage.from && time < this.#outage.until;
  }

  readonly fetchPage = async (uri: string): Promise<FetchedPage> => {
    const host = new URL(uri).hostname;
    const from = this.#clock.now().getTime();
    if (from < (this.#retryAt.get(host) ?? 0)) this.impatient += 1;
    const [answer, page] = this.#answer(uri, host, from);
    await this.#clock.sleep(answer === "silence" ? 30_000 : 300 + this.#chance() * 2_000);
    this.requests.push({ host, from, until: this.#clock.now().getTime(), answer });
    return page;
  };

  /** The page as the reader has it open when it is saved. */
  readonly openPage = async (uri: string): Promise<FetchedPage> => {
    const article = this.#articles.get(uri);
    return article ? page(uri, livingHtml(article)) : { kind: "no-answer", detail: "no such page" };
  };

  #answer(uri: string, host: string, now: number): [SimulatedRequest["answer"], FetchedPage] {
    if (this.isOut(now)) return ["silence", { kind: "no-answer", detail: "the net is down" }];
    const article = this.#articles.get(uri);
    if (!article) return ["gone", page(uri, "<title>首页</title>")];
    if (this.#chance() < WALLED) return ["wall", this.#wall(uri, host, now)];
    if (article.removedAt !== null && now >= article.removedAt) return ["gone", removedPage(article)];
    return ["article", page(uri, livingHtml(article))];
  }

  #wall(uri: string, host: string, now: number): FetchedPage {
    if (this.#chance() < ASKS_FOR_PEACE) return this.#askForPeace(uri, host, now);
    if (host === hostOf(0)) return page(uri, wechatCaptchaPage());
    const walls = [
      page(uri, captchaPage()),
      page(uri, loginPage()),
      page(uri, "<title>403 Forbidden</title>", { status: 403 }),
      page(uri, "<title>502 Bad Gateway</title>", { status: 502 }),
    ];
    return walls[Math.floor(this.#chance() * walls.length)] ?? page(uri, captchaPage());
  }

  #askForPeace(uri: string, host: string, now: number): FetchedPage {
    const seconds = 60 + Math.floor(this.#chance() * 7_200);
    const at = Math.floor(now / 1_000 + seconds) * 1_000;
    this.#retryAt.set(host, at);
    const retryAfter = this.#chance() < 0.5 ? String(seconds) : new Date(at).toUTCString();
    return page(uri, "<title>429</title>", { status: 429, retryAfter });
  }
}

interface PageChanges {
  readonly status?: number;
  readonly finalUri?: string;
  readonly retryAfter?: string;
}

function page(uri: string, html: string, changes: PageChanges = {}): FetchedPage {
  return {
    ...{ kind: "answered", status: 200, finalUri: uri, contentType: "text/html; charset=utf-8" },
    bytes: new TextEncoder().encode(html),
    ...changes,
  };
}

function livingHtml(article: SimulatedArticle): string {
  const told = describe(article);
  return article.host === hostOf(0) ? wechatPage(told) : newsPage(told);
}

function removedPage({ uri, host, removal, number }: SimulatedArticle): FetchedPage {
  switch (removal) {
    case "notice":
      return page(uri, number % 3 === 0 ? wechatViolationPage() : wechatDeletedPage());
    case "gone":
      return page(uri, "<title>404 Not Found</title><h1>404 Not Found</h1>", { status: 404 });
    case "sentence":
      return page(uri, "<title>提示</title><body><h1>该文章已被删除</h1><a href='/'>返回首页</a></body>");
    case "home":
      return page(uri, homeHtml(host), { finalUri: `https://${host}/` });
  }
}

function homeHtml(host: string): string {
  const links = Array.from(
    { length: 20 },
    (_, index) => `<li><a href="/2026/03/9${index}.html">${host} 的第 ${index} 条旧闻，写得不算短</a></li>`,
  );
  return `<title>首页</title><body><ul>${links.join("")}</ul></body>`;
}

function describe({ uri, number, publishedAt }: SimulatedArticle): SiteArticle {
  const sentence = (part: number): string =>
    `第 ${number} 号稿件的第 ${part} 段记下了河湾镇当天的事：${"水位、船期、粮价和来往的人，".repeat(3)}一件不少，编号 ${number * 7 + part}。`;
  return {
    ...{ address: uri, title: `河湾镇日志第 ${number} 号`, outlet: "河湾日报", author: "林小满" },
    publishedAt: new Date(publishedAt).toISOString().replace(".000Z", "+00:00"),
    ...{ paragraphs: [1, 2, 3, 4].map(sentence), images: [] },
  };
}
